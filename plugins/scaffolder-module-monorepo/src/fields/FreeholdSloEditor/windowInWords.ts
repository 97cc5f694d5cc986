import { durationMs, formatDuration, SloDefinition } from '@freehold/slo';
import { Translate } from '../../translation';

const DAY = 24 * 3_600_000;

/** `30 days`, or `12h` of a window that is not whole days. */
export function lengthInWords(
  { duration }: SloDefinition['window'],
  t: Translate,
): string {
  const days = durationMs(duration) / DAY;
  return Number.isInteger(days)
    ? t('effect.days', { count: days })
    : formatDuration(duration);
}

/** The window of an objective, as a line below its title. */
export function windowInWords(
  window: SloDefinition['window'],
  t: Translate,
): string {
  switch (window.kind) {
    case 'rolling':
      return t('slo.ofWindow', { duration: lengthInWords(window, t) });
    case 'calendar':
      return t('slo.ofPeriod', {
        duration: formatDuration(window.duration),
        timeZone: window.timeZone,
      });
    default:
      throw new Error(`unknown window ${window satisfies never}`);
  }
}
