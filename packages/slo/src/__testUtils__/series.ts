import type { Bucket, BucketSeries } from '../maths/buckets';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Sunday, so that nothing is special about it: 2026-03-01T00:00:00Z. */
export const NOW = Date.UTC(2026, 2, 1);

export function at(text: string): number {
  return Date.parse(text);
}

/** Buckets of the same length that end now, oldest first. */
export function seriesEndingNow(
  resolutionMs: number,
  counts: ReadonlyArray<{ good: number; total: number }>,
  now = NOW,
): BucketSeries {
  const buckets = counts.map(
    (count, index): Bucket => ({
      start: now - (counts.length - index) * resolutionMs,
      ...count,
    }),
  );
  return { resolutionMs, unit: 'events', buckets };
}

/** So many hours of traffic, with bad events in some of them: `{0: 5}` is five in the last hour. */
export function hours(
  count: number,
  totalPerHour: number,
  badByHoursAgo: Readonly<Record<number, number>> = {},
): BucketSeries {
  return seriesEndingNow(
    HOUR,
    Array.from({ length: count }, (_, index) => ({
      good: totalPerHour - (badByHoursAgo[count - 1 - index] ?? 0),
      total: totalPerHour,
    })),
  );
}
