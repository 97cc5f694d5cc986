import { evaluationFault } from '../fault';

const NANOSECONDS_PER_SECOND = 1_000_000_000n;
const NANOSECONDS_PER_MILLISECOND = 1_000_000n;

/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999999999Z. */
const EARLIEST = -62_135_596_800n * NANOSECONDS_PER_SECOND;
const LATEST = 253_402_300_800n * NANOSECONDS_PER_SECOND - 1n;

/** A point in time within the years 1 to 9999: CEL has no other. */
export function checkedTimestamp(nanoseconds: bigint): bigint {
  if (nanoseconds < EARLIEST || nanoseconds > LATEST) {
    throw evaluationFault('timestamp overflow');
  }
  return nanoseconds;
}

/** Division that rounds down, also before 1970. */
export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

export interface CalendarFields {
  year: number;
  /** 0 to 11 */
  month: number;
  /** 1 to 31 */
  day: number;
  /** 0 is Sunday */
  weekday: number;
  /** 0 to 365 */
  dayOfYear: number;
  hours: number;
  minutes: number;
  seconds: number;
  milliseconds: number;
}

/** `+09:00`, or `9:30` as Go's parser takes it, as minutes. */
function fixedOffset(zone: string): number | undefined {
  const match = /^([+-]?)(\d\d?):(\d\d)$/.exec(zone);
  if (!match) {
    return undefined;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const existing = formats.get(zone);
  if (existing) {
    return existing;
  }
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    throw evaluationFault(
      `unknown time zone ${JSON.stringify(zone.slice(0, 60))}`,
    );
  }
  if (formats.size > 100) {
    formats.clear();
  }
  formats.set(zone, format);
  return format;
}

/** What a clock in a named zone shows, as if it were UTC. */
function zonedMilliseconds(milliseconds: number, zone: string): number {
  const parts: Record<string, string> = {};
  const date = new Date(milliseconds);
  for (const { type, value } of formatOf(zone).formatToParts(date)) {
    parts[type] = value;
  }
  const year = Number(parts.year);
  const shown = new Date(0);
  shown.setUTCFullYear(
    parts.era === 'BC' ? 1 - year : year,
    Number(parts.month) - 1,
    Number(parts.day),
  );
  shown.setUTCHours(
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
    ((milliseconds % 1000) + 1000) % 1000,
  );
  return shown.getTime();
}

/** Date and time of a timestamp, in UTC or in a zone: a name of the IANA's list, or an offset. */
export function calendarFields(
  nanoseconds: bigint,
  zone?: string,
): CalendarFields {
  const utc = Number(floorDivide(nanoseconds, NANOSECONDS_PER_MILLISECOND));
  let shown = utc;
  if (zone !== undefined && zone !== 'UTC' && zone !== '') {
    const offset = fixedOffset(zone);
    shown =
      offset === undefined
        ? zonedMilliseconds(utc, zone)
        : utc + offset * 60_000;
  }
  const date = new Date(shown);
  const newYear = new Date(0);
  newYear.setUTCFullYear(date.getUTCFullYear(), 0, 1);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    dayOfYear: Math.floor((shown - newYear.getTime()) / 86_400_000),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}
