import { stringifyError } from '@backstage/errors';
import {
  GuardrailChecker,
  GuardrailResult,
  parseWaivers,
  waiversFile,
} from '@freehold/guardrails';
import { DirectoryTexts } from '../../detail/readDirectory';
import { recordedFindings } from '../record/recordedFinding';
import { EvaluatedApplication } from '../record/writeEvaluations';
import { PlatformSource } from './platformSource';
import { apiUses } from './apiUses';

/** What the checker calls files that it cannot read; of some, the monorepo does not even have a text to give it. */
export const READABLE_FILES = 'readable-files';

/** What applications are checked with. */
export interface EvaluationContext {
  checker: GuardrailChecker;
  platform: PlatformSource;
  /** Results about the platform's files, by application. */
  platformResults: ReadonlyMap<string | undefined, GuardrailResult[]>;
}

/** Everything that the guardrails say of one application. */
export function evaluateApplication(
  application: { name: string; basis: string },
  directory: DirectoryTexts,
  { checker, platform, platformResults }: EvaluationContext,
): EvaluatedApplication {
  const { name, basis } = application;
  const results = [
    ...unreadableResults(name, directory),
    ...guardedResults(name, () =>
      checker.checkApplication(name, directory.texts),
    ),
    ...(platformResults.get(name) ?? []),
  ];
  const rules = new Map(checker.rules.map(rule => [rule.id, rule]));
  const file = waiversFile(name);
  const waiversText = platform.texts.get(file);
  const waivers =
    waiversText === undefined
      ? undefined
      : parseWaivers(waiversText, { application: name, file });
  return {
    application: name,
    basis,
    findings: recordedFindings(name, results, rules),
    waivers: waivers?.ok ? waivers.value : [],
    apiUses: apiUses(directory.texts),
    unreadable: new Set(
      results.flatMap(({ policy, file: path = '' }) =>
        policy === READABLE_FILES ? [path] : [],
      ),
    ).size,
  };
}

/** A file that the monorepo cannot give as a text: what it would say is unknown, and not a pass. */
export function unreadableResults(
  name: string,
  { unreadable }: DirectoryTexts,
): GuardrailResult[] {
  return [...unreadable].map(([file, reason]) =>
    notEvaluated(name, {
      rule: 'file/unreadable',
      message: `${file} cannot be read: ${reason}`,
      remediation: 'Mend the file, or remove it.',
      file,
    }),
  );
}

/** One application that brings the checker down must not hide the findings of the others. */
export function guardedResults(
  name: string,
  check: () => GuardrailResult[],
): GuardrailResult[] {
  try {
    return check();
  } catch (error) {
    return [
      notEvaluated(name, {
        rule: 'check/failed',
        message: `The application could not be checked: ${stringifyError(
          error,
        ).slice(0, 500)}`,
        remediation:
          'Report this to the operators of the portal: the guardrails should never fail on a file.',
        file: `applications/${name}`,
      }),
    ];
  }
}

function notEvaluated(
  name: string,
  about: Pick<GuardrailResult, 'rule' | 'message' | 'remediation' | 'file'>,
): GuardrailResult {
  return {
    policy: READABLE_FILES,
    source: 'file',
    verdict: 'not-evaluated',
    severity: 'error',
    application: name,
    object: { apiVersion: 'freehold.dev/v1alpha1', kind: 'Application', name },
    ...about,
  };
}
