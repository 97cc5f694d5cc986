import { calendarFields, type CalendarFields } from '../values/calendar';
import type { CelDuration } from '../values/duration';
import type { CelTimestamp } from '../values/timestamp';
import { overload, type Overload } from './overload';

const READERS: Record<string, (fields: CalendarFields) => number> = {
  getFullYear: ({ year }) => year,
  getMonth: ({ month }) => month,
  getDayOfYear: ({ dayOfYear }) => dayOfYear,
  getDayOfMonth: ({ day }) => day - 1,
  getDate: ({ day }) => day,
  getDayOfWeek: ({ weekday }) => weekday,
  getHours: ({ hours }) => hours,
  getMinutes: ({ minutes }) => minutes,
  getSeconds: ({ seconds }) => seconds,
  getMilliseconds: ({ milliseconds }) => milliseconds,
};

/** Lengths of the units of durations, in nanoseconds. */
const UNITS: Record<string, bigint> = {
  getHours: 3_600_000_000_000n,
  getMinutes: 60_000_000_000n,
  getSeconds: 1_000_000_000n,
};

/** Named zones are looked up by the runtime, which takes its time. */
const ZONE_PRICE = 25;

/** Parts of timestamps and durations. Timestamps are in UTC unless a zone is named. */
export const TIME_PARTS: Overload[] = [
  ...Object.entries(READERS).flatMap(([name, read]) => [
    overload(`timestamp.${name}(): int`, ({ nanoseconds }: CelTimestamp) =>
      BigInt(read(calendarFields(nanoseconds))),
    ),
    overload(
      `timestamp.${name}(string): int`,
      ({ nanoseconds }: CelTimestamp, zone: string) =>
        BigInt(read(calendarFields(nanoseconds, zone))),
      ZONE_PRICE,
    ),
  ]),
  ...Object.entries(UNITS).map(([name, unit]) =>
    overload(
      `duration.${name}(): int`,
      ({ nanoseconds }: CelDuration) => nanoseconds / unit,
    ),
  ),
  overload(
    'duration.getMilliseconds(): int',
    ({ nanoseconds }: CelDuration) => nanoseconds / 1_000_000n,
  ),
];
