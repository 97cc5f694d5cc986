import { SloEffect } from '@freehold/backstage-plugin-namespaces-common';
import { SloDefinition } from '@freehold/slo';
import { formatPercent } from '../../slo/percent';
import { Translate } from '../../translation';
import { lengthInWords } from './windowInWords';

/** Whether an objective would have held, which decides the icon and the order. */
export type EffectTone = 'breached' | 'held' | 'unknown';

export function toneOf({ after, unknown }: SloEffect): EffectTone {
  if (unknown || !after || after.attainment === undefined) {
    return 'unknown';
  }
  return after.breachedAt === undefined ? 'held' : 'breached';
}

/** Day and time in the reader's time zone, in the language of the words around. */
export function momentInWords(at: string, language: string): string {
  const time = Date.parse(at);
  return Number.isNaN(time)
    ? at
    : new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        hour: 'numeric',
        minute: '2-digit',
      }).format(time);
}

/** `53.7 %`; a budget that is overspent is negative. */
export function budgetInWords(
  remaining: number | undefined,
  t: Translate,
): string {
  return remaining === undefined
    ? t('effect.budgetUnknown')
    : t('effect.percent', {
        value: new Intl.NumberFormat(t('slo.language'), {
          maximumFractionDigits: 1,
        }).format(remaining * 100),
      });
}

/** What the edit would have meant for one objective in one namespace, in a sentence. */
export function effectInWords(
  effect: SloEffect,
  window: SloDefinition['window'] | undefined,
  t: Translate,
): string {
  const { change, before, after, unknown } = effect;
  if (change === 'removed') {
    return t('effect.gone');
  }
  if (unknown) {
    return t(`effect.unknown.${unknown}`);
  }
  if (!after || after.attainment === undefined) {
    return t('effect.unknown.no-data');
  }
  const language = t('slo.language');
  const words = {
    target: formatPercent(after.target),
    window: window ? lengthInWords(window, t) : '',
    when: momentInWords(after.breachedAt ?? '', language),
    before: momentInWords(before?.breachedAt ?? '', language),
  };
  // An objective whose window nobody can tell is spoken of as one with a period: without a length.
  const rolling = window?.kind === 'rolling';
  if (change === 'unchanged') {
    if (after.breachedAt !== undefined) {
      return rolling
        ? t('effect.standsBreached', words)
        : t('effect.standsBreachedPeriod', words);
    }
    return rolling ? t('effect.stands', words) : t('effect.standsPeriod');
  }
  if (after.breachedAt !== undefined) {
    if (before?.breachedAt !== undefined) {
      return rolling
        ? t('effect.breachedAnyway', words)
        : t('effect.breachedAnywayPeriod', words);
    }
    return rolling
      ? t('effect.breached', words)
      : t('effect.breachedPeriod', words);
  }
  if (before?.breachedAt !== undefined) {
    return rolling
      ? t('effect.healed', words)
      : t('effect.healedPeriod', words);
  }
  return rolling ? t('effect.held', words) : t('effect.heldPeriod', words);
}
