import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { errorBudget, TierState } from '@freehold/slo';

/** The numbers that go into the figures of an objective, in the order in which they are computed. */
export interface Calculation {
  good: number;
  total: number;
  attainment: number;
  target: number;
  /** Fraction that may fail. */
  errorBudget: number;
  /** Events of the whole window: as far as it has not elapsed, as many as there were until now. */
  expected: number;
  bad: number;
  allowed: number;
  remaining: number;
  windowMs: number;
  allowedMs: number;
  /** The period has not elapsed whole. */
  unfinished: boolean;
  /** What is counted are slices of time, not events. */
  slices: boolean;
  /** The pace that the outlook reckons with. */
  pace?: { windowMs: number; errorRatio: number; burn: number };
  /** Time until nothing is left at that pace. */
  exhaustedInMs?: number;
}

/** Nothing when there are no figures to explain. */
export function calculationOf({
  status,
  target,
}: SloObjectiveDetail): Calculation | undefined {
  if (
    !status ||
    status.attainment.state === 'no-data' ||
    status.budget.state === 'no-data' ||
    status.units.state !== 'ok' ||
    status.window.state === 'not-started'
  ) {
    return undefined;
  }
  const { attainment, budget, tiers, exhaustion, units } = status;
  const { whole, elapsed } = status.window;
  const share = errorBudget(target);
  const pace = paceOf(tiers);
  return {
    good: attainment.good,
    total: attainment.total,
    attainment: attainment.ratio,
    target,
    errorBudget: share,
    expected: budget.units.allowed / share,
    bad: attainment.bad,
    allowed: budget.units.allowed,
    remaining: budget.remaining,
    windowMs: whole.end - whole.start,
    allowedMs: budget.minutes.allowed * 60_000,
    unfinished: elapsed.end < whole.end,
    slices: units.unit === 'slices',
    ...(pace && { pace }),
    ...(exhaustion.state === 'at' && {
      exhaustedInMs: exhaustion.instant - elapsed.end,
    }),
  };
}

/** That of the tier that fires, and else over the longest window, which is the steadiest. */
function paceOf(tiers: readonly TierState[]): Calculation['pace'] {
  const firing = tiers.find(({ state }) => state === 'firing');
  const longest = [...tiers].sort((a, b) => b.tier.longMs - a.tier.longMs)[0];
  const used = firing ?? longest;
  return used && 'burn' in used.long
    ? {
        windowMs: used.tier.longMs,
        errorRatio: used.long.errorRatio,
        burn: used.long.burn,
      }
    : undefined;
}
