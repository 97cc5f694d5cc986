import { excludedMs } from './corrections';
import type { Interval } from './window/model';

/** The time of a window that counts: corrections are taken off. @public */
export interface CountedTime {
  wholeMs: number;
  /** How much of it has elapsed, from 0 to 1; a rolling window always has elapsed whole. */
  elapsedShare: number;
}

/** @public */
export function countedTime(
  { whole, elapsed }: { whole: Interval; elapsed: Interval },
  excluded: readonly Interval[] = [],
): CountedTime {
  const counted = (interval: Interval) =>
    interval.end - interval.start - excludedMs(interval, excluded);
  const wholeMs = counted(whole);
  return {
    wholeMs,
    elapsedShare: wholeMs > 0 ? counted(elapsed) / wholeMs : 0,
  };
}
