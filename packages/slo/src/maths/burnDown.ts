import { Bucket, bucketsWithin, sumOf } from './buckets';
import { countedTime } from './countedTime';
import { errorBudget, isLess, tidy } from './compare';
import type { Instant, Interval } from './window/model';

/** @public */
export interface BurnDownPoint {
  instant: Instant;
  /** Fraction of the window's budget that was left. */
  remaining: number;
  /** The same, had it been used evenly over the whole window. */
  ideal: number;
}

/**
 * How the budget of a window went. It is measured against the events of all of the time, so that the last point is what
 * is left now, and the line never rises.
 *
 * @public
 */
export function burnDown(
  buckets: readonly Bucket[],
  window: { whole: Interval; elapsed: Interval },
  target: number,
  stepMs: number,
  excluded: readonly Interval[] = [],
): BurnDownPoint[] {
  if (!(stepMs > 0)) {
    throw new TypeError(`stepMs must be more than 0, not ${stepMs}`);
  }
  const { whole, elapsed } = window;
  const within = bucketsWithin(buckets, elapsed);
  const { elapsedShare } = countedTime(window, excluded);
  const budget = (sumOf(within).total / elapsedShare) * errorBudget(target);
  if (!(budget > 0 && elapsedShare > 0)) {
    return [];
  }
  const points: BurnDownPoint[] = [];
  let bad = 0;
  let next = 0;
  for (let at = elapsed.start; ; at = Math.min(at + stepMs, elapsed.end)) {
    for (; next < within.length && within[next].start < at; next += 1) {
      bad += within[next].total - within[next].good;
    }
    points.push({
      instant: at,
      remaining: tidy(1 - bad / budget),
      ideal: tidy(1 - (at - whole.start) / (whole.end - whole.start)),
    });
    if (at >= elapsed.end) {
      return points;
    }
  }
}

/**
 * The first time at which nothing would have been left: what another target would have meant. Nothing when the budget
 * would have lasted.
 *
 * @public
 */
export function firstBreach(
  points: readonly BurnDownPoint[],
): Instant | undefined {
  return points.find(({ remaining }) => isLess(remaining, 0))?.instant;
}
