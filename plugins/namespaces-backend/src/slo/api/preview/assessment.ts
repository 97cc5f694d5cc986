import {
  SloEffect,
  SloVerdict,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  BucketSeries,
  Instant,
  ObjectiveStatus,
  SloDefinition,
  burnDown,
  evaluateObjective,
  firstBreach,
  formatMilliseconds,
} from '@freehold/slo';

/** What is recorded of one thing that is measured in one namespace. */
export interface RecordedSeries {
  series: BucketSeries;
  /** Up to where it is recorded. */
  now: Instant;
  /** Error ratios of windows too short for the record, as the backend measured them last. */
  measuredErrorRatios?: ReadonlyMap<number, number>;
}

/** What a definition makes of a record, and why that says nothing when it does not. */
export interface Assessment {
  verdict: SloVerdict;
  unknown?: SloEffect['unknown'];
}

/** Assesses an SLO with one objective. */
export function assess(
  { objectives: [objective], window }: SloDefinition,
  { series, now, measuredErrorRatios }: RecordedSeries,
): Assessment {
  const status = evaluateObjective(objective, window, series, {
    now,
    measuredErrorRatios,
  });
  const { attainment, budget, tiers, units } = status;
  const breachedAt = breachOf(status, objective.target);
  const verdict: SloVerdict = {
    target: objective.target,
    state: status.state,
    ...('ratio' in attainment && { attainment: attainment.ratio }),
    ...('remaining' in budget && { remaining: budget.remaining }),
    ...(breachedAt !== undefined && {
      breachedAt: new Date(breachedAt).toISOString(),
    }),
    unreachable: tiers
      .filter(({ reachable }) => !reachable)
      .map(
        ({ tier }) =>
          `${tier.burnRate}x over ${formatMilliseconds(tier.longMs)}`,
      ),
  };
  if (units.state === 'not-evaluated') {
    return { verdict, unknown: units.reason };
  }
  return attainment.state === 'no-data'
    ? { verdict, unknown: 'no-data' }
    : { verdict };
}

/** Assesses what nothing is recorded of: its target, and the alerts that could never come, are known all the same. */
export function assessUnrecorded(
  slo: SloDefinition,
  now: Instant,
  unknown: NonNullable<SloEffect['unknown']>,
): Assessment {
  // Slices fit every method, so that the state is "no data" whatever is counted.
  const series: BucketSeries = {
    buckets: [],
    resolutionMs: 3_600_000,
    unit: 'slices',
  };
  return { verdict: assess(slo, { series, now }).verdict, unknown };
}

function breachOf(
  { units, window }: ObjectiveStatus,
  target: number,
): Instant | undefined {
  if (units.state !== 'ok' || window.state !== 'open') {
    return undefined;
  }
  const { buckets, resolutionMs, excluded } = units;
  return firstBreach(burnDown(buckets, window, target, resolutionMs, excluded));
}
