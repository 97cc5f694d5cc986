import { calendarPeriodAt } from './calendarWindow';
import { durationMs } from './duration';
import type { Instant, Interval, WindowDefinition } from './model';

/**
 * The window of an objective at an instant. `elapsed` is what can be known of it; a rolling window has elapsed whole,
 * a calendar period up to now.
 *
 * @public
 */
export type WindowAt =
  | { state: 'open'; whole: Interval; elapsed: Interval }
  | { state: 'not-started' };

/** @public */
export function windowAt(definition: WindowDefinition, now: Instant): WindowAt {
  if (definition.kind === 'rolling') {
    const whole = { start: now - durationMs(definition.duration), end: now };
    return { state: 'open', whole, elapsed: whole };
  }
  const whole = calendarPeriodAt(definition, now);
  return whole
    ? { state: 'open', whole, elapsed: { start: whole.start, end: now } }
    : { state: 'not-started' };
}
