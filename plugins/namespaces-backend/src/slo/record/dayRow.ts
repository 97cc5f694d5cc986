import { Bucket } from '@freehold/slo';
import { SloHour } from '@freehold/backstage-plugin-namespaces-node';

export const HOUR_MS = 3_600_000;
export const HOURS_OF_DAY = 24;
export const DAY_MS = HOURS_OF_DAY * HOUR_MS;

/** Good and total events of an hour; the third number is there when they were inferred. */
export type RecordedHour = [good: number, total: number, estimated?: 1];

/** The 24 hours of a day in UTC; `null` for those of which the source knew nothing. */
export type RecordedHours = Array<RecordedHour | null>;

/** A day of a series. */
export interface RecordedDay {
  /** Days since 1970. */
  day: number;
  hours: RecordedHours;
}

/** Days of one series as buckets, for the maths of @freehold/slo. */
export function bucketsOfDays(days: readonly RecordedDay[]): Bucket[] {
  const buckets: Bucket[] = [];
  for (const { day, hours } of days) {
    hours.forEach((hour, index) => {
      if (hour) {
        const [good, total] = hour;
        buckets.push({ start: day * DAY_MS + index * HOUR_MS, good, total });
      }
    });
  }
  return buckets;
}

/** Hours of a provider by the day in which they begin. What is not a whole hour with plausible counts is left out. */
export function hoursByDay(
  hours: readonly SloHour[],
  from: number,
  to: number,
): Map<number, RecordedHours> {
  const days = new Map<number, RecordedHours>();
  for (const { start, good, total, estimated } of hours) {
    const hour = start / HOUR_MS;
    if (
      !Number.isInteger(hour) ||
      hour < from ||
      hour >= to ||
      !isCount(good) ||
      !isCount(total)
    ) {
      continue;
    }
    const day = Math.floor(hour / HOURS_OF_DAY);
    const slots = days.get(day) ?? emptyDay();
    days.set(day, slots);
    // Backends extrapolate, and then find a hundredth of an event more good than there were.
    const held = Math.min(good, total);
    slots[hour % HOURS_OF_DAY] ??= estimated ? [held, total, 1] : [held, total];
  }
  return days;
}

/** What was recorded stays; only hours of which nothing is known are filled in. */
export function mergeHours(
  recorded: RecordedHours,
  answered: RecordedHours,
): RecordedHours {
  return recorded.map((hour, index) => hour ?? answered[index]);
}

function emptyDay(): RecordedHours {
  return Array.from({ length: HOURS_OF_DAY }, () => null);
}

/** Beyond it, adding one changes nothing any more. */
function isCount(value: number): boolean {
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER;
}
