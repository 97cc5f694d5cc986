import { attainmentWithin, NoDataReason } from './attainment';
import type { BudgetUnits } from './budgetUnits';
import { errorBudget, tidy } from './compare';
import type { Instant } from './window/model';

/**
 * How fast the budget is used: 1 uses exactly all of it in the objective's window, 10 ten times as fast.
 *
 * @public
 */
export type BurnRate =
  | {
      state: 'ok' | 'low-volume';
      burn: number;
      /** Bad fraction of the window. */
      errorRatio: number;
      /** Absent when the backend measured the ratio itself. */
      total?: number;
    }
  | { state: 'no-data'; reason: NoDataReason }
  | { state: 'not-evaluated'; reason: 'resolution-too-coarse' };

/** @public */
export function burnRateOver(
  units: BudgetUnits,
  windowMs: number,
  end: Instant,
  target: number,
): BurnRate {
  if (units.state === 'not-evaluated') {
    return units;
  }
  if (windowMs < units.resolutionMs) {
    return { state: 'not-evaluated', reason: 'resolution-too-coarse' };
  }
  const interval = { start: end - windowMs, end };
  const attainment = attainmentWithin(units.buckets, interval, target);
  if (attainment.state === 'no-data') {
    return attainment;
  }
  const { state, bad, total } = attainment;
  return { state, ...burnOf(bad / total, target), total };
}

/** The burn rate of an error ratio that a backend recorded. Nothing is known when it is not a number. @public */
export function burnRateOfErrorRatio(
  errorRatio: number,
  target: number,
): BurnRate {
  return Number.isFinite(errorRatio)
    ? { state: 'ok', ...burnOf(errorRatio, target) }
    : { state: 'no-data', reason: 'no-events' };
}

function burnOf(errorRatio: number, target: number) {
  const held = Math.min(Math.max(errorRatio, 0), 1);
  return { errorRatio: held, burn: tidy(held / errorBudget(target)) };
}

/** The fastest that a budget can burn, when everything fails: alerts above it can never fire. @public */
export function maximumBurnRate(target: number): number {
  return tidy(1 / errorBudget(target));
}
