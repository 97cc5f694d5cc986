import type { Attainment, NoDataReason } from './attainment';
import type { CountedTime } from './countedTime';
import { errorBudget, isLess, isMore, tidy } from './compare';

/** How much of something may be lost, was lost and is left; what is left becomes negative. @public */
export interface Allowance {
  allowed: number;
  consumed: number;
  remaining: number;
}

/** @public */
export type Budget =
  | {
      state: 'ok' | 'low-volume';
      /**
       * Fraction that is left: `(attainment - target) / (1 - target)`; below 0 the objective is broken. In a calendar
       * period, which has not elapsed whole, it is a fraction of the whole period's budget: 20 bad minutes of the first day
       * are 20 of the 44.6 minutes of a month.
       */
      remaining: number;
      consumed: number;
      /** Nothing is left. */
      exhausted: boolean;
      /** More was lost than allowed. */
      breached: boolean;
      /** In events or slices; for the time to come as many are expected as there were until now. */
      units: Allowance;
      /** The same share of the window's minutes: as if everything failed for so long. */
      minutes: Allowance;
    }
  | { state: 'no-data'; reason: NoDataReason };

/** @public */
export function budgetOf(
  attainment: Attainment,
  target: number,
  { wholeMs, elapsedShare }: CountedTime,
): Budget {
  if (attainment.state === 'no-data') {
    return attainment;
  }
  const { state, bad, total } = attainment;
  if (!(elapsedShare > 0)) {
    return { state: 'no-data', reason: 'no-buckets' };
  }
  const allowed = errorBudget(target);
  // From bad and not from the ratio: near 1 the ratio has few digits left for the errors.
  const consumed = tidy((bad / total / allowed) * elapsedShare);
  const remaining = tidy(1 - consumed);
  return {
    state,
    remaining,
    consumed,
    exhausted: !isMore(remaining, 0),
    breached: isLess(remaining, 0),
    units: allowance((total / elapsedShare) * allowed, consumed),
    minutes: allowance((wholeMs / 60_000) * allowed, consumed),
  };
}

function allowance(allowed: number, consumed: number): Allowance {
  return {
    allowed: tidy(allowed),
    consumed: tidy(allowed * consumed),
    remaining: tidy(allowed - allowed * consumed),
  };
}

/**
 * How long everything may fail in a window before its budget is gone.
 *
 * @public
 */
export function budgetMs(target: number, windowMs: number): number {
  return tidy(windowMs * errorBudget(target));
}
