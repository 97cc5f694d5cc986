import { GuardrailCounts } from '@freehold/backstage-plugin-namespaces-common';
import { guardrailRank } from './guardrailRank';

/**
 * What a finding comes to: its severity, unless it is waived, or something could not be evaluated.
 */
export type Outcome = 'error' | 'unknown' | 'warning' | 'info' | 'waived';

/** The outcomes of violations that count. */
export const VIOLATIONS: readonly Outcome[] = ['error', 'warning', 'info'];

/** Which outcome decides the rank of what has several; those that only inform decide nothing. */
const RANK_OF: Record<Outcome, number> = {
  error: guardrailRank('error'),
  unknown: guardrailRank('unknown'),
  warning: guardrailRank('warning'),
  waived: guardrailRank('waived'),
  info: guardrailRank('clean'),
};

/** What a summary counts them as. */
const COUNTED_AS: Record<Exclude<Outcome, 'info'>, keyof GuardrailCounts> = {
  error: 'errors',
  warning: 'warnings',
  unknown: 'notEvaluated',
  waived: 'waived',
};

export function outcomeOf(finding: {
  verdict: 'fail' | 'not-evaluated';
  severity: 'error' | 'warning' | 'info';
  waiver?: unknown;
}): Outcome {
  if (finding.verdict === 'not-evaluated') {
    return 'unknown';
  }
  return finding.waiver === undefined ? finding.severity : 'waived';
}

/** Rank of the worst of them; that of clean when there is none. */
export function worstRank(outcomes: Iterable<Outcome>): number {
  let worst = guardrailRank('clean');
  for (const outcome of outcomes) {
    worst = Math.min(worst, RANK_OF[outcome]);
  }
  return worst;
}

export function countOutcomes(outcomes: Iterable<Outcome>): GuardrailCounts {
  const counts: GuardrailCounts = {
    errors: 0,
    warnings: 0,
    notEvaluated: 0,
    waived: 0,
  };
  for (const outcome of outcomes) {
    if (outcome !== 'info') {
      counts[COUNTED_AS[outcome]] += 1;
    }
  }
  return counts;
}
