import {
  Application,
  parseApplication,
  stringifyApplication,
} from '@freehold/application';
import {
  ApplicationDraft,
  DraftProblem,
} from '@freehold/backstage-plugin-namespaces-common';
import { draftProblem } from './draftProblem';
import { fullRef } from './fullRef';

/**
 * An application.yaml with its text, or what is wrong with the draft, field by field.
 *
 * @public
 */
export type DraftResult =
  | {
      ok: true;
      application: Application;
      text: string;
      problems: DraftProblem[];
    }
  | { ok: false; problems: DraftProblem[] };

/**
 * Writes application.yaml for a draft. The text is parsed again by the very parser that will read it from the
 * monorepo, so a draft that would break out of YAML, or that the schema refuses, never gets further than here.
 *
 * @public
 */
export function applicationFromDraft(draft: ApplicationDraft): DraftResult {
  const text = stringifyApplication(applicationDocument(draft));
  const parsed = parseApplication(text);
  const problems = parsed.problems.map(draftProblem);
  return parsed.ok
    ? { ok: true, application: parsed.value, text, problems }
    : { ok: false, problems };
}

function applicationDocument(draft: ApplicationDraft): Application {
  return {
    apiVersion: 'freehold.dev/v1alpha1',
    kind: 'Application',
    metadata: {
      name: draft.name,
      title: textOrNothing(draft.title),
      description: textOrNothing(draft.description),
    },
    spec: {
      owner: ref(draft.owner, 'group'),
      system: draft.system ? ref(draft.system, 'system') : undefined,
      lifecycle: draft.lifecycle,
      tier: draft.tier,
      profile: draft.profile,
      image: draft.image.trim(),
      port: draft.port,
      schedule: textOrNothing(draft.schedule),
      dependsOn: listOrNothing(draft.dependsOn)?.map(text =>
        ref(text, 'component'),
      ),
      environments: Object.fromEntries(
        draft.environments.map(environment => [environment, {}]),
      ),
      egress: listOrNothing(draft.egress),
      access: listOrNothing(draft.access)?.map(
        ({ role, group, environments }) => ({
          role,
          group: ref(group, 'group'),
          environments,
        }),
      ),
    },
  };
}

/** An emptied text field means that nothing was written. */
function textOrNothing(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

/** A form hands over an emptied list as `[]`; nobody would write that into application.yaml. */
function listOrNothing<T>(list: T[] | undefined): T[] | undefined {
  return list?.length ? list : undefined;
}

/** What cannot be a reference is left as it is, for the schema to refuse it with an explanation. */
function ref(text: string, defaultKind: string): string {
  return fullRef(text, defaultKind) ?? text;
}
