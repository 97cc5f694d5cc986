import { Instant } from '@freehold/slo';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Tokyo has had no daylight saving time since 1951, so its clock is a constant away from UTC. */
const TOKYO_MS = 9 * HOUR;

/** Days since 1970 in Tokyo. */
export function tokyoDay(instant: Instant): number {
  return Math.floor((instant + TOKYO_MS) / DAY);
}

/** 0 to 23. */
export function tokyoHour(instant: Instant): number {
  return Math.floor((instant + TOKYO_MS) / HOUR) % 24;
}

/** The instant of a time of the clock in Tokyo. */
export function inTokyo(day: number, hour: number, minute = 0): Instant {
  return day * DAY + hour * HOUR + minute * MINUTE - TOKYO_MS;
}

/** How far a cycle has gone that has begun at `start` and goes on for ever in both directions. */
export function phaseOf(
  instant: Instant,
  start: Instant,
  lengthMs: number,
): number {
  return (((instant - start) % lengthMs) + lengthMs) % lengthMs;
}
