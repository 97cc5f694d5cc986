import type { Objective, SloDefinition } from '../openslo/model';
import { Attainment, attainmentWithin } from './attainment';
import { Budget, budgetOf } from './budget';
import { asOf, Bucket, BucketSeries, bucketsWithin } from './buckets';
import { BudgetUnits, budgetUnits } from './budgetUnits';
import { BurnPolicy, PLATFORM_DEFAULT_POLICY } from './burnPolicy';
import { BurnRate, burnRateOfErrorRatio, burnRateOver } from './burnRate';
import { countedTime } from './countedTime';
import { Correction, excludedMs } from './corrections';
import { Exhaustion, exhaustionOf } from './exhaustion';
import { Recovery, recoveryOf } from './recovery';
import { AlertState, alertStateOf, TierState, tierStates } from './tierStates';
import type { Instant, Interval } from './window/model';
import { WindowAt, windowAt } from './window/windowAt';

/** In one word, worst first: what lists sort by. @public */
export type ObjectiveState =
  | 'exhausted'
  | 'burning-fast'
  | 'burning'
  | 'not-evaluated'
  | 'no-data'
  | 'low-volume'
  | 'healthy';

/** @public */
export const OBJECTIVE_STATES: readonly ObjectiveState[] = [
  'exhausted',
  'burning-fast',
  'burning',
  'not-evaluated',
  'no-data',
  'low-volume',
  'healthy',
];

/** @public */
export interface EvaluateOptions {
  now: Instant;
  policy?: BurnPolicy;
  corrections?: readonly Correction[];
  /**
   * Error ratios that the backend recorded, by length of window in milliseconds: hourly buckets know nothing of the last
   * five minutes.
   */
  measuredErrorRatios?: ReadonlyMap<number, number>;
}

/** Everything that a page shows of an objective. @public */
export interface ObjectiveStatus {
  state: ObjectiveState;
  /** Figures hold up to here: the end of the last bucket that is over. */
  asOf: Instant;
  window: WindowAt;
  units: BudgetUnits;
  attainment: Attainment;
  budget: Budget;
  tiers: TierState[];
  alert: AlertState;
  exhaustion: Exhaustion;
  recovery: Recovery;
  /** Share of the elapsed window for which there is a bucket; corrected time does not count. */
  coverage: number;
}

/** @public */
export function evaluateObjective(
  objective: Pick<Objective, 'target' | 'budgeting'>,
  definition: SloDefinition['window'],
  series: BucketSeries,
  options: EvaluateOptions,
): ObjectiveStatus {
  const { target, budgeting } = objective;
  const { policy = PLATFORM_DEFAULT_POLICY, corrections } = options;
  const units = budgetUnits(series, budgeting, corrections);
  const { buckets, excluded, resolutionMs } =
    units.state === 'ok' ? units : { ...series, buckets: [], excluded: [] };
  const now = asOf(options.now, resolutionMs);
  const window = windowAt(definition, now);
  const attainment: Attainment =
    window.state === 'not-started'
      ? { state: 'no-data', reason: 'window-not-started' }
      : attainmentWithin(buckets, window.elapsed, target);
  const budget: Budget =
    window.state === 'not-started'
      ? { state: 'no-data', reason: 'window-not-started' }
      : budgetOf(attainment, target, countedTime(window, excluded));
  const tiers = tierStates(policy, target, windowMs => {
    const measured = options.measuredErrorRatios?.get(windowMs);
    return measured === undefined
      ? burnRateOver(units, windowMs, now, target)
      : burnRateOfErrorRatio(measured, target);
  });
  const alert = alertStateOf(tiers);
  return {
    state: stateOf(units, budget, alert),
    asOf: now,
    window,
    units,
    attainment,
    budget,
    tiers,
    alert,
    exhaustion: exhaustionOf(budget, currentBurn(tiers), window, definition),
    recovery: recoveryOf(
      budget,
      buckets,
      resolutionMs,
      target,
      window,
      definition,
    ),
    coverage: coverageOf(buckets, resolutionMs, window, excluded),
  };
}

/** Low volume comes before exhausted: where not one error was to be expected, one error proves nothing. */
function stateOf(
  units: BudgetUnits,
  budget: Budget,
  alert: AlertState,
): ObjectiveState {
  if (units.state === 'not-evaluated') {
    return 'not-evaluated';
  }
  if (budget.state !== 'ok') {
    return budget.state;
  }
  if (budget.exhausted) {
    return 'exhausted';
  }
  switch (alert) {
    case 'page':
      return 'burning-fast';
    case 'ticket':
      return 'burning';
    case 'not-evaluated':
      return 'not-evaluated';
    default:
      return 'healthy';
  }
}

/** The pace to reckon with: of the tier that fires, and else of the longest window, which is the steadiest. */
function currentBurn(tiers: readonly TierState[]): BurnRate {
  const firing = tiers.find(({ state }) => state === 'firing');
  const longest = [...tiers].sort((a, b) => b.tier.longMs - a.tier.longMs)[0];
  return (
    (firing ?? longest)?.long ?? { state: 'no-data', reason: 'no-buckets' }
  );
}

function coverageOf(
  buckets: readonly Bucket[],
  resolutionMs: number,
  window: WindowAt,
  excluded: readonly Interval[],
): number {
  if (window.state === 'not-started') {
    return 0;
  }
  const { start, end } = window.elapsed;
  const expected =
    (end - start - excludedMs(window.elapsed, excluded)) / resolutionMs;
  const present = bucketsWithin(buckets, window.elapsed).length;
  return expected > 0 ? Math.min(1, present / expected) : 0;
}
