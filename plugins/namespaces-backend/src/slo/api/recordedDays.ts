import { SloDay } from '@freehold/backstage-plugin-namespaces-common';
import { DAY_MS, RecordedDay, RecordedHour } from '../record/dayRow';

/** Every day from the first to the last, with or without records: a gap is shown as one. */
export function recordedDays(
  recorded: readonly RecordedDay[],
  range: { firstDay: number; lastDay: number },
): SloDay[] {
  const hoursByDay = new Map(
    recorded.map(({ day, hours }) => [
      day,
      hours.filter((hour): hour is RecordedHour => hour !== null),
    ]),
  );
  const length = Math.max(0, range.lastDay - range.firstDay + 1);
  return Array.from({ length }, (_, index) => {
    const day = range.firstDay + index;
    const hours = hoursByDay.get(day) ?? [];
    return {
      day: new Date(day * DAY_MS).toISOString().slice(0, 10),
      good: hours.reduce((sum, [good]) => sum + good, 0),
      total: hours.reduce((sum, [, total]) => sum + total, 0),
      hours: hours.length,
      estimatedHours: hours.filter(([, , estimated]) => estimated).length,
    };
  });
}
