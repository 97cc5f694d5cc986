import { Instant } from '@freehold/slo';
import { between } from './random';
import { HOUR, tokyoDay, tokyoHour } from './time';

/**
 * Who causes the events: members of a site in the evening and at weekends, colleagues in working hours, a schedule that
 * never sleeps, or one run each morning.
 */
export type Audience = 'members' | 'colleagues' | 'schedule' | 'daily';

export interface Traffic {
  audience: Audience;
  /** Events in an average hour. */
  perHour: number;
}

/** Shares of an average hour, from midnight on. */
const MEMBERS = [
  0.75, 0.5, 0.35, 0.28, 0.25, 0.28, 0.4, 0.65, 0.85, 0.95, 1, 1.1, 1.35, 1.2,
  1.05, 1.05, 1.1, 1.2, 1.35, 1.55, 1.75, 1.85, 1.65, 1.2,
];
const COLLEAGUES = [
  0.15, 0.12, 0.1, 0.1, 0.1, 0.12, 0.2, 0.4, 1, 2.2, 2.8, 2.6, 1.6, 2.3, 2.7,
  2.6, 2.5, 2.2, 1.3, 0.7, 0.4, 0.3, 0.25, 0.2,
];
const DAILY_HOUR = 5;

/** How busy an hour is, 1 for an average one. */
export function weightOf(
  { audience }: Traffic,
  seed: number,
  hour: Instant,
): number {
  const clock = tokyoHour(hour);
  // The first of January 1970 was a Thursday.
  const weekday = (tokyoDay(hour) + 4) % 7;
  const weekend = weekday === 0 || weekday === 6;
  const jitter = between([0.95, 1.05], seed, hour / HOUR);
  switch (audience) {
    case 'members':
      return MEMBERS[clock] * (weekend ? 1.1 : 0.97) * jitter;
    case 'colleagues':
      return COLLEAGUES[clock] * (weekend ? 0.3 : 1.2) * jitter;
    case 'schedule':
      return 1;
    case 'daily':
      return clock === DAILY_HOUR ? 24 : 0;
    default:
      throw new TypeError(`Unknown audience ${audience satisfies never}`);
  }
}

/** Events of a whole hour. */
export function eventsIn(
  traffic: Traffic,
  seed: number,
  hour: Instant,
): number {
  return Math.round(traffic.perHour * weightOf(traffic, seed, hour));
}
