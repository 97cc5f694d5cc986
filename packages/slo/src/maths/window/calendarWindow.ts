import { durationMs } from './duration';
import type { CalendarWindow, Duration, Instant, Interval } from './model';
import { asUtc, instantOf, WallClock, wallClockAt } from './timeZone';

const START_TIME =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})$/;

/** Reads `2026-01-31 09:00:00`; nothing for dates and times that do not exist on any calendar. */
export function parseStartTime(text: string): WallClock | undefined {
  const match = START_TIME.exec(text);
  if (!match) {
    return undefined;
  }
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const clock = { year, month, day, hour, minute, second };
  // The calendar corrects what does not exist, so what comes back unchanged exists.
  return new Date(asUtc(clock)).toISOString().slice(0, 19).replace('T', ' ') ===
    text
    ? clock
    : undefined;
}

/**
 * The period that contains an instant, or nothing when the first has not begun. Periods follow each other without gap
 * or overlap: each ends where the next begins. Days and longer are counted on the calendar of the time zone (so that a
 * day may have 23 or 25 hours), hours and minutes on the clock.
 *
 * @public
 */
export function calendarPeriodAt(
  window: CalendarWindow,
  instant: Instant,
): Interval | undefined {
  const origin = parseStartTime(window.startTime);
  if (!origin) {
    throw new TypeError(
      `startTime "${window.startTime}" is not of the form 2026-01-01 00:00:00; parse the definition first`,
    );
  }
  const boundary = (index: number) =>
    boundaryOf(origin, index, window.duration, window.timeZone);
  if (instant < boundary(0)) {
    return undefined;
  }
  // The nominal length only estimates; real periods differ from it by days and, over decades, by weeks.
  let index = Math.max(
    0,
    Math.floor((instant - boundary(0)) / durationMs(window.duration)),
  );
  while (boundary(index) > instant) {
    index -= 1;
  }
  while (boundary(index + 1) <= instant) {
    index += 1;
  }
  return { start: boundary(index), end: boundary(index + 1) };
}

function boundaryOf(
  origin: WallClock,
  index: number,
  { count, unit }: Duration,
  timeZone: string,
): Instant {
  const steps = index * count;
  switch (unit) {
    case 'm':
    case 'h':
      return instantOf(origin, timeZone) + index * durationMs({ count, unit });
    case 'd':
      return instantOf(addDays(origin, steps), timeZone);
    case 'w':
      return instantOf(addDays(origin, steps * 7), timeZone);
    case 'M':
      return instantOf(addMonths(origin, steps), timeZone);
    case 'Q':
      return instantOf(addMonths(origin, steps * 3), timeZone);
    case 'Y':
      return instantOf(addMonths(origin, steps * 12), timeZone);
    default:
      throw new TypeError(`Unknown unit of time ${String(unit)}`);
  }
}

function addDays(clock: WallClock, days: number): WallClock {
  const moved = new Date(asUtc(clock));
  moved.setUTCDate(moved.getUTCDate() + days);
  return dateOf(moved, clock);
}

/** Always from the first period's start: 31 January, 28 February, 31 March. */
function addMonths(clock: WallClock, months: number): WallClock {
  const count = clock.year * 12 + (clock.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { ...clock, year, month, day: Math.min(clock.day, lastDay) };
}

function dateOf(date: Date, { hour, minute, second }: WallClock): WallClock {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour,
    minute,
    second,
  };
}

/** Local date and time as a `startTime`: what a form proposes for a calendar window. @public */
export function startTimeAt(instant: Instant, timeZone: string): string {
  return new Date(asUtc(wallClockAt(instant, timeZone)))
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ');
}
