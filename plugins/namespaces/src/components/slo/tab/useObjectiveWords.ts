import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { SloObjectiveDetail } from '@freehold/backstage-plugin-namespaces-common';
import { durationMs, formatDuration } from '@freehold/slo';
import { useMemo } from 'react';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';
import { countedOf } from './objectiveFacts';

const DAY = 86_400_000;
const SECOND: [unit: string, length: number] = ['second', 1_000];
const UNITS: Array<typeof SECOND> = [
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  SECOND,
];

/** What an objective demands, in words. */
export interface ObjectiveWords {
  /** "99.95% of requests over 30 rolling days" */
  sentence(objective: SloObjectiveDetail): string;
  /** "Occurrences: every event counts the same" */
  method(objective: Pick<SloObjectiveDetail, 'budgeting'>): string;
  /** A target with all its digits: it is never rounded. */
  target(target: number): string;
  /** A length as the definition or the policy has it: "1 hour", where 60 minutes are the same but not what is written. */
  exactSpan(ms: number, style?: 'long' | 'short'): string;
  /** Date and time in the reader's time zone, or in another. */
  instant(instant: number, timeZone?: string): string;
}

export function useObjectiveWords(): ObjectiveWords {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  return useMemo(() => {
    const language = t('language');
    const target = (value: number) =>
      new Intl.NumberFormat(language, {
        style: 'percent',
        maximumFractionDigits: 10,
      }).format(value);

    const window = ({ window: definition }: SloObjectiveDetail) => {
      const length = durationMs(definition.duration);
      if (definition.kind === 'rolling') {
        return length % DAY === 0
          ? t('slo.window.rollingDays', { count: length / DAY })
          : t('slo.window.rolling', { duration: words.span(length) });
      }
      const { duration, timeZone } = definition;
      if (duration.count === 1) {
        switch (duration.unit) {
          case 'd':
            return t('slo.window.calendarDay', { timeZone });
          case 'w':
            return t('slo.window.calendarWeek', { timeZone });
          case 'M':
            return t('slo.window.calendarMonth', { timeZone });
          case 'Q':
            return t('slo.window.calendarQuarter', { timeZone });
          case 'Y':
            return t('slo.window.calendarYear', { timeZone });
          default:
        }
      }
      return t('slo.window.calendar', {
        duration: formatDuration(duration),
        timeZone,
      });
    };

    const counted = (objective: SloObjectiveDetail) => {
      const { budgeting } = objective;
      const kind = countedOf(objective);
      if (kind === 'slices' && budgeting.method !== 'Occurrences') {
        return t('slo.counted.slices', {
          length: words.span(budgeting.sliceMs),
        });
      }
      return kind === 'requests'
        ? t('slo.counted.requests')
        : t('slo.counted.events');
    };

    return {
      target,
      sentence: objective =>
        t('slo.objective.sentence', {
          target: target(objective.target),
          counted: counted(objective),
          window: window(objective),
        }),
      method: ({ budgeting }) => {
        switch (budgeting.method) {
          case 'Timeslices':
            return t('slo.method.Timeslices', {
              length: words.span(budgeting.sliceMs),
              target: target(budgeting.sliceTarget),
            });
          case 'RatioTimeslices':
            return t('slo.method.RatioTimeslices', {
              length: words.span(budgeting.sliceMs),
            });
          default:
            return t('slo.method.Occurrences');
        }
      },
      exactSpan: (ms, style = 'long') => {
        const [unit, length] =
          UNITS.find(([, size]) => ms % size === 0) ?? SECOND;
        return new Intl.NumberFormat(language, {
          style: 'unit',
          unit,
          unitDisplay: style,
        }).format(ms / length);
      },
      instant: (instant, timeZone) =>
        new Intl.DateTimeFormat(language, {
          year: 'numeric',
          month: 'short',
          day: 'numeric',
          hour: 'numeric',
          minute: '2-digit',
          timeZoneName: 'short',
          timeZone,
        }).format(instant),
    };
  }, [t, words]);
}
