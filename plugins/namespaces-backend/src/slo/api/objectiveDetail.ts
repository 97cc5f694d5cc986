import {
  SloObjectiveDetail,
  SloStatus,
  SourceFile,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  BucketSeries,
  BurnDownPoint,
  Instant,
  Objective,
  budgetUnits,
  burnDown,
} from '@freehold/slo';
import { DAY_MS, HOUR_MS, RecordedDay, bucketsOfDays } from '../record/dayRow';
import { SeriesRecord } from '../record/seriesRecord';
import { recordedDays } from './recordedDays';

/** Days that are told even of objectives with a shorter window. */
const MIN_DAYS = 30;

/** Points that a chart as wide as a page can show. */
const MAX_POINTS = 200;
const STEPS_MS = [1, 2, 3, 4, 6, 12, 24].map(hours => hours * HOUR_MS);

/** The first day that is told of an objective, in days since 1970: 30 days, or the window when that is longer. */
export function firstDayOf(
  { status }: Pick<SeriesRecord, 'status'>,
  now: Instant,
): number {
  const firstDay = Math.floor(now / DAY_MS) - (MIN_DAYS - 1);
  return status?.window.state === 'open'
    ? Math.min(firstDay, Math.floor(status.window.elapsed.start / DAY_MS))
    : firstDay;
}

/** Everything that the page of an application shows of one objective in one namespace. */
export function objectiveDetail(options: {
  series: SeriesRecord;
  days: readonly RecordedDay[];
  file: SourceFile;
  now: Instant;
}): SloObjectiveDetail {
  const { series, days, file, now } = options;
  const { slo, objective, status } = series;
  const line = objective.line ?? slo.line;
  const live = liveCounterpart(series);
  const firstDay = firstDayOf(series, now);
  return {
    environment: series.environment,
    namespace: series.namespace,
    slo: slo.metadata.name,
    objective: objective.id,
    title: series.title,
    ...(slo.description && { description: slo.description }),
    target: objective.target,
    window: slo.window,
    budgeting: objective.budgeting,
    indicator: objective.indicator,
    ...(objective.threshold && { threshold: objective.threshold }),
    definition: { ...file, ...(line !== undefined && { line }) },
    ...(status && { status }),
    burnDown: status
      ? burnDownPoints(recordedSeries(series, days), objective, status)
      : [],
    days: recordedDays(
      days.filter(({ day }) => day >= firstDay),
      { firstDay, lastDay: Math.floor(now / DAY_MS) },
    ),
    ...(series.refreshedAt && { refreshedAt: series.refreshedAt }),
    ...(series.failure && { failure: series.failure }),
    ...(live && { live }),
  };
}

/** What is recorded of a series as the maths wants it. */
export function recordedSeries(
  { unit }: Pick<SeriesRecord, 'unit'>,
  days: readonly RecordedDay[],
): BucketSeries {
  return { buckets: bucketsOfDays(days), resolutionMs: HOUR_MS, unit };
}

function burnDownPoints(
  series: BucketSeries,
  objective: Objective,
  { window }: SloStatus,
): BurnDownPoint[] {
  const units = budgetUnits(series, objective.budgeting);
  if (units.state !== 'ok' || window.state !== 'open') {
    return [];
  }
  return burnDown(
    units.buckets,
    window,
    objective.target,
    chartStepMs(window.elapsed.end - window.elapsed.start),
    units.excluded,
  );
}

/** Whole hours or days, so that points lie where the record has its edges. */
export function chartStepMs(elapsedMs: number): number {
  return (
    STEPS_MS.find(step => elapsedMs / step <= MAX_POINTS) ??
    Math.ceil(elapsedMs / MAX_POINTS / DAY_MS) * DAY_MS
  );
}

/** What the provider knows of the objective on its side. The address comes from outside, so only one of the web passes. */
function liveCounterpart({ live }: SeriesRecord): SloObjectiveDetail['live'] {
  const url =
    live?.url && /^https?:\/\//i.test(live.url) ? live.url : undefined;
  const target = live?.target;
  return url === undefined && target === undefined
    ? undefined
    : { ...(url && { url }), ...(target !== undefined && { target }) };
}
