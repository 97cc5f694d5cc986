import type { Instant, Interval } from './window/model';

/** Events of the stretch of time that begins at `start`. @public */
export interface Bucket {
  start: Instant;
  good: number;
  total: number;
}

/**
 * What was measured. Buckets need not be sorted, and those without events may be absent.
 *
 * @public
 */
export interface BucketSeries {
  /** How long each bucket is. */
  resolutionMs: number;
  /**
   * What is counted: events, or slices of time that somebody has judged already (a backend that cannot keep buckets as
   * short as the slices).
   */
  unit: 'events' | 'slices';
  buckets: readonly Bucket[];
}

export interface Sum {
  good: number;
  total: number;
}

/**
 * Buckets in the order of time, each start once. Numbers that are none are left out, and good is held between 0 and
 * total: backends extrapolate, and then find a hundredth of an event more good than there were. Of two records of one
 * start the one with more events wins, whatever their order: counting has gone on since the other.
 */
export function cleanBuckets(buckets: readonly Bucket[]): Bucket[] {
  const byStart = new Map<Instant, Bucket>();
  for (const { start, good, total } of buckets) {
    if (![start, good, total].every(isCount) || total < 0) {
      continue;
    }
    const bucket = { start, good: Math.min(Math.max(good, 0), total), total };
    const other = byStart.get(start);
    if (
      !other ||
      bucket.total > other.total ||
      (bucket.total === other.total && bucket.good < other.good)
    ) {
      byStart.set(start, bucket);
    }
  }
  return [...byStart.values()].sort((left, right) => left.start - right.start);
}

/** Beyond it, adding one changes nothing any more. */
function isCount(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** The buckets that begin in the interval: each belongs to exactly one of several adjacent intervals. */
export function bucketsWithin<T extends Bucket>(
  buckets: readonly T[],
  { start, end }: Interval,
): T[] {
  return buckets.filter(bucket => bucket.start >= start && bucket.start < end);
}

export function sumOf(buckets: readonly Bucket[]): Sum {
  const sum = { good: 0, total: 0 };
  for (const { good, total } of buckets) {
    sum.good += good;
    sum.total += total;
  }
  return sum;
}

/**
 * The end of the last bucket that is over: an hour that has begun cannot be compared with whole ones.
 *
 * @public
 */
export function asOf(now: Instant, resolutionMs: number): Instant {
  return Math.floor(now / resolutionMs) * resolutionMs;
}
