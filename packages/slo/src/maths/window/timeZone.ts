import type { Instant } from './model';

/** A moment as a clock on a wall shows it; no time zone is implied. */
export interface WallClock {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const DAY = 86_400_000;

/** Making a formatter costs about a thousand times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) {
    return known;
  }
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/**
 * Whether the name is one of the IANA database. Offsets such as `+09:00` are not, although some engines take them.
 *
 * @public
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) {
    return false;
  }
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: name }));
  } catch {
    return false;
  }
}

export function wallClockAt(instant: Instant, timeZone: string): WallClock {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) {
    parts[type] = value;
  }
  const year = Number(parts.year);
  return {
    year: parts.era?.startsWith('B') ? 1 - year : year,
    month: Number(parts.month),
    day: Number(parts.day),
    hour: Number(parts.hour),
    minute: Number(parts.minute),
    second: Number(parts.second),
  };
}

/** The wall clock read as if it hung in Greenwich: a number to calculate with. */
export function asUtc(clock: WallClock): number {
  const date = new Date(0);
  date.setUTCFullYear(clock.year, clock.month - 1, clock.day);
  date.setUTCHours(clock.hour, clock.minute, clock.second);
  return date.getTime();
}

function offsetAt(instant: Instant, timeZone: string): number {
  const seconds = Math.floor(instant / 1000) * 1000;
  return asUtc(wallClockAt(seconds, timeZone)) - seconds;
}

/**
 * The instant at which the clocks of a time zone show this. When they show it twice, the first time; when they skip
 * it, the instant at which the time before the change would have shown it (as Temporal does by default).
 */
export function instantOf(clock: WallClock, timeZone: string): Instant {
  const utc = asUtc(clock);
  // No zone is further than 14 hours from Greenwich, and none changes twice within two days.
  const before = offsetAt(utc - DAY, timeZone);
  const after = offsetAt(utc + DAY, timeZone);
  const candidates = [...new Set([before, after])]
    .map(offset => utc - offset)
    .filter(instant => offsetAt(instant, timeZone) === utc - instant)
    .sort((left, right) => left - right);
  return candidates[0] ?? utc - before;
}
