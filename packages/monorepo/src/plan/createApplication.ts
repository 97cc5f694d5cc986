import {
  Application,
  parsePlatform,
  Platform,
  PLATFORM_FILE,
  Problem,
  ResolvedApplication,
} from '@freehold/application';
import { ChangePlan, CODEOWNERS_FILE, planFiles } from '@freehold/generators';
import { Change, Snapshot } from '../types';
import { ApplicationPlanError, throwErrors } from './applicationPlanError';
import { addOwners } from './addOwners';
import { checkNameFree } from './checkNameFree';
import { filesOf, guardrailProblems, readGuardrails } from './guardrails';
import { renderApplication } from './renderApplication';

/** @public */
export interface ApplicationPlan {
  plan: ChangePlan;
  resolved: ResolvedApplication;
  /** Warnings: nothing that prevents the plan. */
  problems: Problem[];
}

/**
 * What creating an application writes, on the commit that the snapshot shows: its directory and its line in CODEOWNERS.
 * Throws `ApplicationPlanError` when the name is taken, the platform's record cannot be used, the application does not
 * fit it, or a guardrail refuses what would be written. Previews, dry runs and the write itself all call this.
 *
 * @public
 */
export async function planCreateApplication(options: {
  snapshot: Snapshot;
  application: Application;
  applicationText: string;
  /** Milliseconds since 1970, by which waivers hold or have ended. */
  now?: number;
}): Promise<ApplicationPlan> {
  const { snapshot, application, applicationText, now = Date.now() } = options;
  const { name } = application.metadata;
  const [texts, taken] = await Promise.all([
    snapshot.readTexts([PLATFORM_FILE, CODEOWNERS_FILE]),
    checkNameFree(name, snapshot),
  ]);
  const platform = readPlatform(texts.get(PLATFORM_FILE));
  throwErrors(taken);

  const { resolved, files, warnings } = renderApplication({
    application,
    text: applicationText,
    platform,
  });
  const codeowners = texts.get(CODEOWNERS_FILE);
  const owners = addOwners(codeowners, [resolved], platform);
  const refusals = guardrailProblems(await readGuardrails(snapshot, now), {
    application: name,
    files: filesOf(resolved.directory, files),
    codeowners: owners,
  });
  const problems = throwErrors([...warnings, ...refusals]);
  const next = new Map(files).set(CODEOWNERS_FILE, owners);
  // CODEOWNERS is generated as a whole, so what stands there is its own base; the directory is new and has none.
  const whole = new Map(
    codeowners === undefined ? [] : [[CODEOWNERS_FILE, codeowners]],
  );
  return {
    plan: planFiles({ base: whole, current: whole, next }),
    resolved,
    problems,
  };
}

/**
 * The change that creates an application, for `MonorepoStore.propose`.
 *
 * @public
 */
export function createApplicationChange(options: {
  id: string;
  application: Application;
  text: string;
  author: Change['author'];
  body?: string;
  now?: number;
}): Change {
  const { id, application, text, author, body, now } = options;
  const { name } = application.metadata;
  return {
    id,
    subject: `Create application ${name}`,
    ...(body !== undefined && { body }),
    author,
    plan: async snapshot => {
      const { plan } = await planCreateApplication({
        snapshot,
        application,
        applicationText: text,
        now,
      });
      return plan;
    },
  };
}

/** The platform's record of a commit; throws `ApplicationPlanError` when it is missing or broken. */
export function readPlatform(text: string | undefined): Platform {
  if (text === undefined) {
    throw new ApplicationPlanError([
      {
        code: 'platform/missing',
        severity: 'error',
        file: PLATFORM_FILE,
        path: [],
        message: `The monorepo has no ${PLATFORM_FILE}.`,
        remedy: 'Ask the SREs to add it: no application works without it.',
      },
    ]);
  }
  const parsed = parsePlatform(text, { file: PLATFORM_FILE });
  if (!parsed.ok) throw new ApplicationPlanError(parsed.problems);
  return parsed.value;
}
