import { InputError } from '@backstage/errors';
import { isApplicationName } from '@freehold/application';

/** A new target for one objective, by `Objective.id`. */
export interface SloTarget {
  objective: string;
  target: number;
}

/**
 * What somebody wants slo.yaml to be: a whole new text, with the commit that they started from, or other targets in the
 * file as it stands when the change is made.
 */
export type SloEdit =
  | { kind: 'text'; text: string; base: string }
  | { kind: 'targets'; targets: SloTarget[] };

/** A change of the SLOs of one application. */
export interface SloUpdate {
  application: string;
  edit: SloEdit;
}

/** The input of the action, whose schema cannot say which fields go together. */
export interface SloUpdateInput {
  application: string;
  text?: string;
  base?: string;
  targets?: SloTarget[];
}

const COMMIT_ID = /^[0-9a-f]{40,64}$/;

/** Reads the input of the action; throws `InputError` that names the field. */
export function readSloUpdate(input: SloUpdateInput): SloUpdate {
  const { application } = input;
  if (!isApplicationName(application)) {
    throw new InputError(
      `application: ${JSON.stringify(
        application.slice(0, 80),
      )} is not the name of an application. Use the name of its directory in the monorepo.`,
    );
  }
  return { application, edit: readEdit(input) };
}

function readEdit({ text, base, targets }: SloUpdateInput): SloEdit {
  if (text !== undefined && targets !== undefined) {
    throw new InputError(
      'targets: text is given as well, and has targets of its own. Give one of the two.',
    );
  }
  if (text !== undefined) {
    if (base === undefined || !COMMIT_ID.test(base)) {
      throw new InputError(
        `base: ${
          base === undefined ? 'missing' : 'this is not a commit'
        }. Give the commit at which slo.yaml was read before it was edited, so that what others changed since is kept.`,
      );
    }
    return { kind: 'text', text, base };
  }
  if (base !== undefined) {
    throw new InputError(
      'base: there is no text that was edited from it. Give text as well, or leave base out: targets are changed in the file as it stands.',
    );
  }
  if (targets === undefined || targets.length === 0) {
    throw new InputError(
      'text: missing, and targets are as well. Give the whole of slo.yaml as text, or the new targets.',
    );
  }
  return { kind: 'targets', targets };
}
