import { Bucket, bucketsWithin, sumOf } from './buckets';
import { errorBudget, isLess } from './compare';
import type { Interval } from './window/model';

/**
 * What was attained. Low volume means that less than one bad event was to be expected: one failure then says little,
 * and none says nothing. No data is never 100 %.
 *
 * @public
 */
export type Attainment =
  | {
      state: 'ok' | 'low-volume';
      good: number;
      bad: number;
      total: number;
      /** `good / total`. */
      ratio: number;
    }
  | { state: 'no-data'; reason: NoDataReason };

/** @public */
export type NoDataReason = 'no-buckets' | 'no-events' | 'window-not-started';

/** @public */
export function attainmentWithin(
  buckets: readonly Bucket[],
  interval: Interval,
  target: number,
): Attainment {
  const within = bucketsWithin(buckets, interval);
  if (within.length === 0) {
    return { state: 'no-data', reason: 'no-buckets' };
  }
  const { good, total } = sumOf(within);
  if (total === 0) {
    return { state: 'no-data', reason: 'no-events' };
  }
  return {
    state: isLowVolume(total, target) ? 'low-volume' : 'ok',
    good,
    bad: total - good,
    total,
    ratio: good / total,
  };
}

export function isLowVolume(total: number, target: number): boolean {
  return isLess(total * errorBudget(target), 1);
}
