import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { Budget } from '@freehold/slo';
import { useMemo } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import {
  formatNumber,
  formatPercent,
  formatPoints,
  formatSpan,
} from './sloNumbers';
import { isSloState } from '../../../sloStates';

const MINUTE = 60_000;

/** Figures of service level objectives in the language of the texts. */
export interface SloWords {
  /** A state in one or two words; without one, nothing has been measured yet. */
  state(state?: SloState): string;
  /** A state as counts have it: what is not measured yet is counted with what has no SLO. */
  counted(state: SloState): string;
  /** What a state means. */
  hint(state?: SloState): string;
  /** "99.9%"; "Unknown" of what is not known. `apart` is a figure that it must not round to, such as the target. */
  percent(
    fraction: number | undefined,
    options?: { digits?: number; apart?: number },
  ): string;
  number(value: number): string;
  /** A difference of two fractions in points, with its sign: "-12.5", "+3", "0". */
  points(delta: number): string;
  /** "43.2 minutes". */
  span(ms: number, style?: 'long' | 'short'): string;
  /** "14.4x". */
  burnRate(rate: number): string;
  /** A sentence about the budget that is left, as a fraction. */
  remaining(fraction: number | undefined): string;
  /** A sentence about a sparkline. */
  trend(points: ReadonlyArray<number | null>): string;
  /** The budget that is left in time and in what is counted; nothing when it is not known. */
  budget(
    budget: Budget,
    unit: 'events' | 'slices',
  ): { time: string; units: string } | undefined;
}

export function useSloWords(): SloWords {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return useMemo(() => {
    const language = t('language');
    const percent: SloWords['percent'] = (fraction, options) =>
      fraction === undefined || !Number.isFinite(fraction)
        ? t('sloWords.unknown')
        : formatPercent(fraction, language, options);
    const whole = (fraction: number) => percent(fraction, { digits: 0 });
    const number = (value: number) => formatNumber(value, language);
    const span: SloWords['span'] = (ms, style) =>
      formatSpan(ms, language, style);
    const keyOf = (state?: SloState) =>
      state === undefined ? 'pending' : state;
    const nameOf: SloWords['state'] = state =>
      state === undefined || isSloState(state)
        ? t(`sloWords.state.${keyOf(state)}`)
        : state;

    return {
      state: nameOf,
      counted: state =>
        state === 'none' ? t('sloWords.state.noneOrPending') : nameOf(state),
      hint: state =>
        state === undefined || isSloState(state)
          ? t(`sloWords.hint.${keyOf(state)}`)
          : '',
      percent,
      number,
      points: delta => formatPoints(delta, language),
      span,
      burnRate: rate => t('sloWords.burnRate', { rate: number(rate) }),
      remaining: fraction => {
        if (fraction === undefined || !Number.isFinite(fraction)) {
          return t('sloWords.remaining.unknown');
        }
        if (fraction === 0) {
          return t('sloWords.remaining.usedUp');
        }
        return fraction > 0
          ? t('sloWords.remaining.left', { percent: whole(fraction) })
          : t('sloWords.remaining.overspent', { percent: whole(-fraction) });
      },
      trend: points => {
        const label = t('sloWords.trend.label', { count: points.length });
        const known = points.filter(
          (point): point is number => point !== null && Number.isFinite(point),
        );
        if (known.length === 0) {
          return t('sloWords.trend.unknown', { label });
        }
        const trend = t('sloWords.trend.known', {
          label,
          first: whole(known[0]),
          last: whole(known[known.length - 1]),
          lowest: whole(Math.min(...known)),
        });
        const gaps = points.length - known.length;
        return gaps === 0
          ? trend
          : t('sloWords.trend.gaps', { count: gaps, trend });
      },
      budget: (budget, unit) => {
        if (budget.state === 'no-data') {
          return undefined;
        }
        const { minutes, units } = budget;
        const time = {
          left: span(minutes.remaining * MINUTE),
          over: span(-minutes.remaining * MINUTE),
          allowed: span(minutes.allowed * MINUTE),
        };
        const counted = {
          left: number(units.remaining),
          over: number(-units.remaining),
          allowed: number(units.allowed),
        };
        const over = budget.remaining < 0;
        return {
          time: t(
            over ? 'sloWords.budget.timeOver' : 'sloWords.budget.timeLeft',
            time,
          ),
          units: t(`sloWords.budget.${unit}${over ? 'Over' : 'Left'}`, counted),
        };
      },
    };
  }, [t]);
}
