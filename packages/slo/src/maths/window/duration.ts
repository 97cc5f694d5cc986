import type { Duration, DurationUnit } from './model';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** As the Go SDK of OpenSLO counts them: a month has 30 days, a quarter 90 and a year 365. */
const UNIT_MS: Readonly<Record<DurationUnit, number>> = {
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
  M: 30 * DAY,
  Q: 90 * DAY,
  Y: 365 * DAY,
};

/** Beyond this nobody's records reach, and dates stop being representable. */
const MAX_MS = 10 * UNIT_MS.Y;

/**
 * Reads `5m`, `30d`, `1Q`. Nothing is given back for what is not a duration, for one of length zero (no budget fits
 * into it) and for more than ten years.
 *
 * @public
 */
export function parseDuration(text: string): Duration | undefined {
  const match = /^([0-9]{1,9})([mhdwMQY])$/.exec(text);
  if (!match) {
    return undefined;
  }
  const duration = {
    count: Number(match[1]),
    unit: match[2] as DurationUnit,
  };
  const length = durationMs(duration);
  return length > 0 && length <= MAX_MS ? duration : undefined;
}

/** Nominal length: on a calendar a period may be longer or shorter. @public */
export function durationMs({ count, unit }: Duration): number {
  return count * UNIT_MS[unit];
}

/** @public */
export function formatDuration({ count, unit }: Duration): string {
  return `${count}${unit}`;
}

/** A length of time in the shorthand of Prometheus: `5m`, `6h`, `3d`. @public */
export function formatMilliseconds(ms: number): string {
  for (const unit of ['d', 'h', 'm'] as const) {
    if (ms % UNIT_MS[unit] === 0) {
      return `${ms / UNIT_MS[unit]}${unit}`;
    }
  }
  return `${Math.round(ms / 1000)}s`;
}
