import type { BurnPolicy, BurnTier } from './burnPolicy';
import { BurnRate, maximumBurnRate } from './burnRate';
import { isMore } from './compare';

/** @public */
export interface TierState {
  tier: BurnTier;
  long: BurnRate;
  short: BurnRate;
  /** `not-evaluated` when a window that would decide is not known: an alert that may be on is not off. */
  state: 'firing' | 'quiet' | 'not-evaluated';
  /** Whether it can fire at all: a total failure burns a budget of 10 % only ten times as fast. */
  reachable: boolean;
  /** Less than one bad event was to be expected in the long window: a single failure may be enough. */
  lowVolume: boolean;
}

/** @public */
export type AlertState = 'page' | 'ticket' | 'quiet' | 'not-evaluated';

/** Looks at each tier of a policy with the burn rates of its two windows. @public */
export function tierStates(
  policy: BurnPolicy,
  target: number,
  burnRateOf: (windowMs: number) => BurnRate,
): TierState[] {
  return policy.tiers.map(tier => {
    const long = burnRateOf(tier.longMs);
    const short = burnRateOf(tier.shortMs);
    return {
      tier,
      long,
      short,
      state: decide(tier.burnRate, long, short),
      reachable: isMore(maximumBurnRate(target), tier.burnRate),
      lowVolume: long.state === 'low-volume',
    };
  });
}

function decide(
  threshold: number,
  long: BurnRate,
  short: BurnRate,
): TierState['state'] {
  const above = [long, short].map(rate =>
    'burn' in rate ? isMore(rate.burn, threshold) : undefined,
  );
  if (above.includes(false)) {
    return 'quiet';
  }
  return above.includes(undefined) ? 'not-evaluated' : 'firing';
}

/** The worst of all tiers. @public */
export function alertStateOf(states: readonly TierState[]): AlertState {
  for (const severity of ['page', 'ticket'] as const) {
    if (
      states.some(
        ({ state, tier }) => state === 'firing' && tier.severity === severity,
      )
    ) {
      return severity;
    }
  }
  return states.some(({ state }) => state === 'not-evaluated')
    ? 'not-evaluated'
    : 'quiet';
}
