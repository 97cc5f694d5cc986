import { Bucket } from '@freehold/slo';

/**
 * Error ratios of windows that end now, from events by the minute. Windows without events, and those that begin before
 * the first minute that was asked for, have none.
 */
export function errorRatios(
  minutes: readonly Bucket[],
  windowsMs: readonly number[],
  end: number,
): Map<number, number> {
  const ratios = new Map<number, number>();
  for (const windowMs of windowsMs) {
    let good = 0;
    let total = 0;
    for (const minute of minutes) {
      if (minute.start >= end - windowMs && minute.start < end) {
        good += minute.good;
        total += minute.total;
      }
    }
    if (total > 0) {
      ratios.set(windowMs, (total - good) / total);
    }
  }
  return ratios;
}
