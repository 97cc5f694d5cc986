import type { Budget } from './budget';
import { Bucket, bucketsWithin, sumOf } from './buckets';
import { errorBudget, isMore } from './compare';
import type { Instant, WindowDefinition } from './window/model';
import type { WindowAt } from './window/windowAt';

/**
 * When a budget that is gone comes back, if nothing else fails: in a rolling window when enough bad events have left
 * it, on the calendar when the next period begins.
 *
 * @public
 */
export type Recovery =
  | { state: 'not-needed' }
  | { state: 'at'; instant: Instant }
  | { state: 'unknown'; reason: 'no-data' };

/** Assumes as much traffic as the window had on average, all of it good. @public */
export function recoveryOf(
  budget: Budget,
  buckets: readonly Bucket[],
  resolutionMs: number,
  target: number,
  window: WindowAt,
  definition: Pick<WindowDefinition, 'kind'>,
): Recovery {
  if (budget.state === 'no-data' || window.state === 'not-started') {
    return { state: 'unknown', reason: 'no-data' };
  }
  if (!budget.exhausted) {
    return { state: 'not-needed' };
  }
  if (definition.kind === 'calendar') {
    return { state: 'at', instant: window.whole.end };
  }
  const { start, end } = window.elapsed;
  const length = end - start;
  const within = bucketsWithin(buckets, window.elapsed);
  const sum = sumOf(within);
  const eventsPerMs = sum.total / length;
  const allowed = errorBudget(target);
  let bad = sum.total - sum.good;
  let { total } = sum;
  for (const bucket of within) {
    bad -= bucket.total - bucket.good;
    total -= bucket.total;
    const instant = bucket.start + resolutionMs + length;
    const expected = total + eventsPerMs * (instant - end);
    if (isMore(expected * allowed, bad)) {
      return { state: 'at', instant };
    }
  }
  // Subtracting leaves noise; once all of them have left, no bad event is in the window.
  return { state: 'at', instant: end + length };
}
