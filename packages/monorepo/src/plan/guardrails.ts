import { applicationDirectory, Problem } from '@freehold/application';
import {
  applyPlan,
  ChangePlan,
  CODEOWNERS_FILE,
  FileTree,
} from '@freehold/generators';
import {
  createGuardrailChecker,
  GuardrailChecker,
  GuardrailResult,
} from '@freehold/guardrails';
import { Snapshot } from '../types';
import { ApplicationPlanError, throwErrors } from './applicationPlanError';

/**
 * What a guardrail has against a plan. Everything else is that of a problem; the code is `guardrail/<rule>`.
 *
 * @public
 */
export interface GuardrailProblem extends Problem {
  guardrail: {
    /** What a waiver names. */
    rule: string;
    title: string;
    /** Field of the form that causes it, when the rule names one. */
    formField?: string;
  };
}

/** Whether a problem comes from a guardrail. @public */
export function isGuardrailProblem(
  problem: Problem,
): problem is GuardrailProblem {
  return 'guardrail' in problem;
}

/** The guardrails of one state of the platform, prepared for a day: waivers end with days. */
interface PreparedGuardrails {
  key: string;
  checker: GuardrailChecker;
}

/** Those that were asked last. A form asks again with every key that is pressed, and its platform seldom changes. */
let prepared: PreparedGuardrails | undefined;

const DAY = 24 * 60 * 60 * 1000;

/**
 * The guardrails of a commit. It fails closed: with a policy that cannot be read nothing can be planned, because nobody
 * knows what it would refuse.
 */
export async function readGuardrails(
  snapshot: Snapshot,
  now: number,
): Promise<GuardrailChecker> {
  const entries = await snapshot.listFiles('platform');
  const day = Math.floor(now / DAY);
  const key = `${day} ${entries
    .map(({ path, oid }) => `${oid} ${path}`)
    .join('\n')}`;
  if (prepared?.key === key) {
    return prepared.checker;
  }
  const platformFiles = await snapshot.readTexts(
    entries.map(({ path }) => path),
  );
  const result = createGuardrailChecker({ platformFiles, now });
  if (!result.ok) throw new ApplicationPlanError(result.problems);
  prepared = { key, checker: result.checker };
  return result.checker;
}

/**
 * What the guardrails say of an application's files as they would be: what the cluster or CI would refuse, and what could
 * not be evaluated, are errors; what is waived is left out.
 *
 * @param standing - the files before the change: what was wrong before does not stand in the way of a change
 */
export function guardrailProblems(
  checker: GuardrailChecker,
  options: {
    application: string;
    files: FileTree;
    standing?: FileTree;
    codeowners?: string;
  },
): Problem[] {
  const { application, files, standing, codeowners } = options;
  const known = new Set(
    standing
      ? checker
          .checkApplication(application, standing, { codeowners })
          .map(fingerprint)
      : [],
  );
  const titles = new Map(checker.rules.map(({ id, title }) => [id, title]));
  return checker
    .checkApplication(application, files, { codeowners })
    .filter(result => counts(result) && !known.has(fingerprint(result)))
    .map(
      (result): GuardrailProblem => ({
        code: `guardrail/${result.policy}`,
        severity:
          result.severity === 'error' || result.verdict === 'not-evaluated'
            ? 'error'
            : 'warning',
        ...(result.file === undefined ? {} : { file: result.file }),
        ...(result.line === undefined ? {} : { line: result.line }),
        ...(result.column === undefined ? {} : { column: result.column }),
        path: result.path ?? [],
        message: messageOf(result),
        remedy: result.remediation,
        guardrail: {
          rule: result.policy,
          title: titles.get(result.policy) ?? result.policy,
          ...(result.formField === undefined
            ? {}
            : { formField: result.formField }),
        },
      }),
    );
}

/**
 * What the guardrails have against a change of an application that they had not before; throws `ApplicationPlanError`
 * with what they refuse, and returns what they warn of.
 */
export async function checkChange(
  application: string,
  plan: ChangePlan,
  snapshot: Snapshot,
  now: number,
): Promise<Problem[]> {
  const directory = applicationDirectory(application);
  const entries = await snapshot.listFiles(directory);
  const standing = await snapshot.readTexts(entries.map(({ path }) => path));
  const problems = guardrailProblems(await readGuardrails(snapshot, now), {
    application,
    files: filesOf(directory, applyPlan(standing, plan)),
    standing,
    codeowners: await snapshot.readText(CODEOWNERS_FILE),
  });
  return throwErrors(problems);
}

/** The application's own files of a tree that holds more. */
export function filesOf(directory: string, files: FileTree): FileTree {
  return new Map(
    [...files].filter(([path]) => path.startsWith(`${directory}/`)),
  );
}

function counts({ verdict, severity, waiver }: GuardrailResult): boolean {
  return (
    verdict === 'not-evaluated' ||
    (verdict === 'fail' && severity !== 'info' && waiver === undefined)
  );
}

function messageOf({ message, verdict }: GuardrailResult): string {
  const text = message.endsWith('.') ? message : `${message}.`;
  return verdict === 'not-evaluated' ? `Could not be evaluated: ${text}` : text;
}

/** The same finding before and after a change, whatever line it has moved to. */
function fingerprint(result: GuardrailResult): string {
  const { policy, rule, verdict, object, environment, message } = result;
  return JSON.stringify([
    policy,
    rule,
    verdict,
    environment,
    object.kind,
    object.name,
    message,
  ]);
}
