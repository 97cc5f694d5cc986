import type { GuardrailResult } from '../check/result';
import type { CheckedScope } from './model';

/**
 * Numbers of a report. The first four count lines by verdict; the others tell what somebody has to do.
 *
 * @public
 */
export interface CheckSummary extends CheckedScope {
  pass: number;
  fail: number;
  'not-applicable': number;
  'not-evaluated': number;
  /** Violations that no waiver covers, by severity. */
  errors: number;
  warnings: number;
  infos: number;
  /** Violations that a waiver covers. */
  waived: number;
  /** Violations that `--fix` can mend. */
  fixable: number;
}

/**
 * Counts results. A waived violation is a `fail` that is neither error nor warning.
 *
 * @public
 */
export function summariseResults(
  results: readonly GuardrailResult[],
  checked: CheckedScope = {},
): CheckSummary {
  const summary: CheckSummary = {
    pass: 0,
    fail: 0,
    'not-applicable': 0,
    'not-evaluated': 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    waived: 0,
    fixable: 0,
    ...checked,
  };
  for (const result of results) {
    summary[result.verdict] += 1;
    if (result.verdict !== 'fail') {
      continue;
    }
    if (result.waiver) {
      summary.waived += 1;
      continue;
    }
    if (result.severity === 'error') summary.errors += 1;
    else if (result.severity === 'warning') summary.warnings += 1;
    else summary.infos += 1;
    if (result.fix) summary.fixable += 1;
  }
  return summary;
}
