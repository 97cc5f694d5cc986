import { SloDefinition, durationMs } from '@freehold/slo';
import { TREND_DAYS } from '../evaluate/trend';
import { HOURS_OF_DAY, HOUR_MS } from '../record/dayRow';

/** Nominal months and years are shorter than the longest of the calendar. */
const CALENDAR_MARGIN_HOURS = 2 * HOURS_OF_DAY;

/**
 * How far back a new series begins: so far that the window and each point of the trend are whole, and no further than
 * the platform wants to ask.
 */
export function backfillHours(
  window: SloDefinition['window'],
  limitDays: number,
): number {
  const windowHours = Math.ceil(durationMs(window.duration) / HOUR_MS);
  const margin = window.kind === 'calendar' ? CALENDAR_MARGIN_HOURS : 0;
  return Math.min(
    Math.max(windowHours + margin, TREND_DAYS * HOURS_OF_DAY) +
      TREND_DAYS * HOURS_OF_DAY,
    limitDays * HOURS_OF_DAY,
  );
}
