import type { Budgeting } from '../openslo/model';
import { Bucket, BucketSeries, cleanBuckets } from './buckets';
import { isLess } from './compare';
import { Correction, excludeCorrected } from './corrections';
import type { Interval } from './window/model';

/**
 * What counts against the budget, after the budgeting method has been applied: from here on a bad event and a bad slice
 * are the same thing, and no computation asks for the method again.
 *
 * @public
 */
export type BudgetUnits =
  | {
      state: 'ok';
      unit: 'events' | 'slices';
      resolutionMs: number;
      buckets: Bucket[];
      excluded: Interval[];
    }
  | { state: 'not-evaluated'; reason: 'resolution-too-coarse' };

/** @public */
export function budgetUnits(
  series: BucketSeries,
  budgeting: Budgeting,
  corrections: readonly Correction[] = [],
): BudgetUnits {
  const { resolutionMs, unit } = series;
  if (!(resolutionMs > 0)) {
    throw new TypeError(
      `resolutionMs must be more than 0, not ${resolutionMs}`,
    );
  }
  const kept = excludeCorrected(
    cleanBuckets(series.buckets),
    resolutionMs,
    corrections,
  );
  if (budgeting.method === 'Occurrences' || unit === 'slices') {
    return { state: 'ok', unit, resolutionMs, ...kept };
  }
  const { sliceMs } = budgeting;
  if (sliceMs % resolutionMs !== 0) {
    return { state: 'not-evaluated', reason: 'resolution-too-coarse' };
  }
  return {
    state: 'ok',
    unit: 'slices',
    resolutionMs: sliceMs,
    buckets: toSlices(kept.buckets, sliceMs).map(slice =>
      judge(slice, budgeting),
    ),
    excluded: kept.excluded,
  };
}

/** Slices without events are absent: nothing is known of them, so they are neither good nor bad. */
function toSlices(buckets: Bucket[], sliceMs: number): Bucket[] {
  const slices = new Map<number, Bucket>();
  for (const { start, good, total } of buckets) {
    const sliceStart = Math.floor(start / sliceMs) * sliceMs;
    const slice = slices.get(sliceStart) ?? {
      start: sliceStart,
      good: 0,
      total: 0,
    };
    slices.set(sliceStart, {
      start: sliceStart,
      good: slice.good + good,
      total: slice.total + total,
    });
  }
  return [...slices.values()].filter(slice => slice.total > 0);
}

function judge(
  { start, good, total }: Bucket,
  budgeting: Exclude<Budgeting, { method: 'Occurrences' }>,
): Bucket {
  const ratio = good / total;
  if (budgeting.method === 'RatioTimeslices') {
    return { start, good: ratio, total: 1 };
  }
  return {
    start,
    good: isLess(ratio, budgeting.sliceTarget) ? 0 : 1,
    total: 1,
  };
}
