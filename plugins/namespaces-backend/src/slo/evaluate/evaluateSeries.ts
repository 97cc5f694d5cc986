import { SloStatus } from '@freehold/backstage-plugin-namespaces-common';
import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import {
  PLATFORM_DEFAULT_POLICY,
  TierState,
  evaluateObjective,
} from '@freehold/slo';
import { sloRank } from '../../database/sloRank';
import { HOUR_MS, RecordedDay, bucketsOfDays } from '../record/dayRow';
import { UNKNOWN } from '../record/seriesRecord';
import { Trend, budgetTrend } from './trend';

/** What the columns of a series say of its record. */
export interface Evaluation {
  rank: number;
  remaining: number;
  attainment: number;
  burn: number;
  status_json: string;
  /** Absent when it stays as it is. */
  trend_json?: string;
}

/**
 * The status of a series as its record has it. Figures hold up to the end of the record, not up to now: an hour that
 * nobody has asked for yet is not one without events.
 */
export function evaluateSeries(options: {
  series: Pick<SloSeries, 'slo' | 'objective'>;
  unit: 'events' | 'slices';
  /** Hours since 1970. */
  recordedFrom: number;
  recordedTo: number;
  days: readonly RecordedDay[];
  errorRatios?: ReadonlyMap<number, number>;
  /** Points of the trend that are known already; the trend stays as it is when absent. */
  knownTrend?: Trend;
}): Evaluation {
  const { series, unit, recordedFrom, recordedTo, days, errorRatios } = options;
  const { slo, objective } = series;
  const { units, ...figures } = evaluateObjective(
    objective,
    slo.window,
    { resolutionMs: HOUR_MS, unit, buckets: bucketsOfDays(days) },
    {
      now: recordedTo * HOUR_MS,
      policy: PLATFORM_DEFAULT_POLICY,
      measuredErrorRatios: errorRatios,
    },
  );
  const { attainment, budget, tiers } = figures;
  return {
    rank: sloRank(figures.state),
    remaining:
      budget.state === 'no-data' ? UNKNOWN.remaining : budget.remaining,
    attainment:
      attainment.state === 'no-data' ? UNKNOWN.attainment : attainment.ratio,
    burn: longestBurn(tiers) ?? UNKNOWN.burn,
    status_json: JSON.stringify({
      ...figures,
      units: withoutBuckets(units),
    } satisfies SloStatus),
    ...(options.knownTrend && {
      trend_json: trendJson(
        units.state === 'ok'
          ? budgetTrend({
              buckets: units.buckets,
              window: slo.window,
              target: objective.target,
              asOf: figures.asOf,
              recordedFrom: recordedFrom * HOUR_MS,
              known: options.knownTrend,
            })
          : [],
      ),
    }),
  };
}

function trendJson(trend: Trend): string {
  return trend.some(point => point !== null) ? JSON.stringify(trend) : '';
}

function withoutBuckets(
  units: ReturnType<typeof evaluateObjective>['units'],
): SloStatus['units'] {
  if (units.state === 'not-evaluated') {
    return units;
  }
  const { state, unit, resolutionMs } = units;
  return { state, unit, resolutionMs };
}

/** The steadiest of those that are known. */
function longestBurn(tiers: readonly TierState[]): number | undefined {
  let longest: { ms: number; burn: number } | undefined;
  for (const { tier, long } of tiers) {
    if ('burn' in long && tier.longMs > (longest?.ms ?? 0)) {
      longest = { ms: tier.longMs, burn: long.burn };
    }
  }
  return longest?.burn;
}
