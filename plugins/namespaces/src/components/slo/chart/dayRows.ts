import { SloDay } from '@freehold/backstage-plugin-namespaces-common';
import { BurnDownPoint } from '@freehold/slo';
import type { ChartMark } from './BurnDownChart';

const DAY = 86_400_000;

/** A day as the table of the chart has it. */
export interface DayRow extends SloDay {
  /** Fraction of the budget that was left at its end, or is left now; absent outside of the window. */
  remaining?: number;
  marks: ChartMark[];
}

/** The days of a chart, newest first: what its line is made of, in figures. */
export function dayRows(
  days: readonly SloDay[],
  points: readonly BurnDownPoint[],
  marks: readonly ChartMark[] = [],
): DayRow[] {
  return days
    .map((day): DayRow => {
      const start = Date.parse(day.day);
      const end = start + DAY;
      const remaining = remainingAt(points, start, end);
      return {
        ...day,
        ...(remaining !== undefined && { remaining }),
        marks: marks.filter(({ instant }) => instant >= start && instant < end),
      };
    })
    .reverse();
}

/** At the last point of the day; of the days in the window every one has some. */
function remainingAt(
  points: readonly BurnDownPoint[],
  start: number,
  end: number,
): number | undefined {
  for (let index = points.length - 1; index >= 0; index -= 1) {
    const { instant, remaining } = points[index];
    if (instant <= end) {
      return instant > start ? remaining : undefined;
    }
  }
  return undefined;
}
