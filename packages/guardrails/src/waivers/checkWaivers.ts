import type { Problem } from '@freehold/slo';
import type { GuardrailResult } from '../check/result';
import type { PolicySeverity } from '../policy';
import { checkWaiverTerms, type CheckWaiversOptions } from './checkTerms';
import type { Waiver } from './model';
import { isWithin, WAIVERS_DIRECTORY } from './waiverFile';
import { WAIVERS_RULE } from './waivableRule';
import { WaiverIndex } from './WaiverIndex';
import { waiverState } from './waiverState';
import type { WaiverTerms } from './terms';

interface Finding {
  rule: string;
  severity: PolicySeverity;
  message: string;
  remediation: string;
  file: string;
  line?: number;
  column?: number;
}

/**
 * What is to be said of waivers themselves: those that ended or cannot be read are errors, those that are about to end
 * warnings, and what is only requested is told to whoever has to decide.
 *
 * @param read - what `readWaivers` found, or the part of it that is about one application
 * @public
 */
export function checkWaivers(
  read: { waivers: readonly Waiver[]; problems: readonly Problem[] },
  options: CheckWaiversOptions,
): GuardrailResult[] {
  return [
    ...read.problems.map(problem => toResult(fromProblem(problem))),
    ...read.waivers.flatMap(waiver => [
      ...stateFindings(waiver, options.now).map(toResult),
      ...checkWaiverTerms(waiver, options).map(problem =>
        toResult(fromProblem(problem)),
      ),
    ]),
  ];
}

/**
 * Waivers of an application that no finding needs any more. Somebody has mended what they were for: they can go.
 *
 * @param results - everything that was found of the application, with or without waivers applied
 * @public
 */
export function checkUnusedWaivers(
  waivers: readonly Waiver[],
  results: readonly GuardrailResult[],
  terms: WaiverTerms,
): GuardrailResult[] {
  const index = new WaiverIndex(waivers, terms);
  return (
    waivers
      .filter(waiver => isGranted(waiver, terms.now))
      .filter(waiver => !results.some(result => index.names(waiver, result)))
      // What could not be evaluated may need it.
      .filter(
        waiver =>
          !results.some(
            ({ policy, verdict }) =>
              policy === waiver.rule && verdict === 'not-evaluated',
          ),
      )
      .map(waiver =>
        toResult({
          rule: 'waiver-unused',
          severity: 'warning',
          file: waiver.file,
          line: waiver.line,
          message: `The waiver ${waiver.id} matches no finding of ${waiver.rule}.`,
          remediation:
            'Remove it, or correct its rule, object and environments to those of the finding.',
        }),
      )
  );
}

function isGranted(waiver: Waiver, now: number): boolean {
  const { state } = waiverState(waiver, now);
  return state === 'active' || state === 'expiring';
}

function stateFindings(waiver: Waiver, now: number): Finding[] {
  const { id, rule, file, line, expires } = waiver;
  const { state, daysLeft } = waiverState(waiver, now);
  const shared = { file, line };
  switch (state) {
    case 'requested':
      return [
        {
          ...shared,
          rule: 'waiver-requested',
          severity: 'info',
          message: `The waiver ${id} of ${rule} is requested and not granted: it waives nothing.`,
          remediation:
            'An SRE grants it with the template "Decide on a waiver", or removes it.',
        },
      ];
    case 'expiring':
      return [
        {
          ...shared,
          rule: 'waiver-expires',
          severity: 'warning',
          message: `The waiver ${id} of ${rule} ends ${inDays(
            daysLeft,
          )}, after ${expires}.`,
          remediation: 'Mend what it is for, or request a new waiver in time.',
        },
      ];
    case 'expired':
      return [
        {
          ...shared,
          rule: 'waiver-expired',
          severity: 'error',
          message: `The waiver ${id} of ${rule} ended on ${expires}, and waives nothing any more.`,
          remediation:
            'Mend what it was for and remove it, or request a new waiver.',
        },
      ];
    case 'active':
      return [];
    default:
      throw new TypeError(
        `Unknown state of a waiver: ${state satisfies never}`,
      );
  }
}

function inDays(days: number): string {
  if (days === 0) {
    return 'today';
  }
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/** `waivers/expires-too-late` becomes `expires-too-late`; codes of the reader of YAML keep their prefix. */
function fromProblem(problem: Problem): Finding {
  const { code, severity, file, line, column, message, remedy } = problem;
  return {
    rule: code.startsWith('waivers/') ? code.slice('waivers/'.length) : code,
    severity,
    message,
    remediation: remedy,
    file: file ?? WAIVERS_DIRECTORY,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  };
}

function toResult(finding: Finding): GuardrailResult {
  const { file } = finding;
  const name = isWithin(file, WAIVERS_DIRECTORY)
    ? /\/([^/]+)\.ya?ml$/i.exec(file)?.[1] ?? ''
    : '';
  return {
    policy: WAIVERS_RULE,
    source: 'repository',
    verdict: 'fail',
    ...finding,
    ...(name === '' ? {} : { application: name }),
    object: { apiVersion: 'freehold.dev/v1alpha1', kind: 'Waivers', name },
  };
}
