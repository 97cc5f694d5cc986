import type { Problem } from '../problem';
import type { Bucket } from './buckets';
import type { Interval } from './window/model';

/** Time that does not count, and why: announced maintenance, a broken probe. @public */
export interface Correction extends Interval {
  reason: string;
}

/** What is wrong with corrections that people wrote. @public */
export function checkCorrections(
  corrections: readonly Correction[],
): Problem[] {
  return corrections.flatMap((correction, index) => {
    const { start, end, reason } = correction;
    const problems: Problem[] = [];
    if (!(Number.isFinite(start) && Number.isFinite(end) && start < end)) {
      problems.push({
        code: 'correction/interval',
        severity: 'error',
        path: [index, 'end'],
        message: 'The correction does not end after it starts.',
        remedy: 'Write an end that is later than the start.',
      });
    }
    if (reason.trim() === '') {
      problems.push({
        code: 'correction/reason',
        severity: 'error',
        path: [index, 'reason'],
        message: 'The correction has no reason.',
        remedy: 'Say why this time does not count.',
      });
    }
    return problems;
  });
}

/**
 * Leaves out every bucket that a correction touches. A bucket is excluded whole, because nobody knows which of its
 * events were in the excluded minutes; all other buckets stay as they are.
 */
export function excludeCorrected(
  buckets: readonly Bucket[],
  resolutionMs: number,
  corrections: readonly Correction[],
): { buckets: Bucket[]; excluded: Interval[] } {
  const excluded = mergeIntervals(
    corrections
      .filter(({ start, end }) => start < end)
      .map(({ start, end }) => ({
        start: Math.floor(start / resolutionMs) * resolutionMs,
        end: Math.ceil(end / resolutionMs) * resolutionMs,
      })),
  );
  return {
    excluded,
    buckets: buckets.filter(
      bucket =>
        !excluded.some(
          ({ start, end }) =>
            bucket.start < end && bucket.start + resolutionMs > start,
        ),
    ),
  };
}

function mergeIntervals(intervals: Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      merged[merged.length - 1] = {
        start: last.start,
        end: Math.max(last.end, next.end),
      };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** How much of an interval is excluded. */
export function excludedMs(
  interval: Interval,
  excluded: readonly Interval[],
): number {
  return excluded.reduce((sum, { start, end }) => {
    const overlap =
      Math.min(end, interval.end) - Math.max(start, interval.start);
    return sum + Math.max(0, overlap);
  }, 0);
}
