import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GuardrailCounts,
  GuardrailState,
  NamespaceGuardrailSummary,
} from '@freehold/backstage-plugin-namespaces-common';
import { useMemo } from 'react';
import { isGuardrailState } from '../../../guardrailStates';
import { namespacesTranslationRef } from '../../../translation';

/** States and counts of guardrails in the language of the texts. */
export interface GuardrailWords {
  /** A state in one or two words; without one, nothing has been evaluated yet. */
  state(state?: GuardrailState): string;
  /** What a state means. */
  hint(state?: GuardrailState): string;
  /** What decides the state, with how many there are of it: "2 errors". */
  worst(summary?: NamespaceGuardrailSummary): string;
  /** All that there is: "2 errors, 1 warning, 1 waived". */
  counts(counts: GuardrailCounts): string;
  /** How long a waiver still holds, or for how long it has not. */
  daysLeft(days: number): string;
}

export function useGuardrailWords(): GuardrailWords {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return useMemo(() => {
    const nameOf: GuardrailWords['state'] = state =>
      state === undefined || isGuardrailState(state)
        ? t(`guardrails.words.state.${state ?? 'pending'}`)
        : state;
    const errors = (count: number) => t('guardrails.words.errors', { count });
    const warnings = (count: number) =>
      t('guardrails.words.warnings', { count });
    const notEvaluated = (count: number) =>
      t('guardrails.words.notEvaluated', { count });
    const waived = (count: number) => t('guardrails.words.waived', { count });

    return {
      state: nameOf,
      hint: state =>
        state === undefined || isGuardrailState(state)
          ? t(`guardrails.words.hint.${state ?? 'pending'}`)
          : '',
      worst: summary => {
        switch (summary?.state) {
          case 'error':
            return errors(summary.errors);
          case 'unknown':
            // A whole application that could not be evaluated has no count.
            return summary.notEvaluated > 0
              ? notEvaluated(summary.notEvaluated)
              : nameOf('unknown');
          case 'warning':
            return warnings(summary.warnings);
          case 'waived':
            return waived(summary.waived);
          default:
            return nameOf(summary?.state);
        }
      },
      counts: counts => {
        const parts = [
          counts.errors > 0 && errors(counts.errors),
          counts.notEvaluated > 0 && notEvaluated(counts.notEvaluated),
          counts.warnings > 0 && warnings(counts.warnings),
          counts.waived > 0 && waived(counts.waived),
        ].filter(Boolean);
        return parts.join(t('guardrails.words.separator'));
      },
      daysLeft: days => {
        if (days === 0) {
          return t('guardrails.words.lastDay');
        }
        return days > 0
          ? t('guardrails.words.daysLeft', { count: days })
          : t('guardrails.words.daysOver', { count: -days });
      },
    };
  }, [t]);
}
