import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { namespacesTranslationRef } from '../../../translation';
import { useSloWords } from '../common/useSloWords';
import { useObjectiveWords } from '../tab/useObjectiveWords';
import { Calculation } from './calculation';

/** A figure with its formula in words and with the numbers put in. */
export interface Formula {
  name: string;
  formula: string;
  numbers: string;
}

/** How each figure comes about. */
export function useFormulas(): (calculation: Calculation) => Formula[] {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const words = useSloWords();
  const { target: exactPercent, exactSpan } = useObjectiveWords();
  return calculation => {
    const { pace, exhaustedInMs } = calculation;
    const attainment = words.percent(calculation.attainment, {
      digits: 4,
      apart: calculation.target,
    });
    const left = words.percent(calculation.remaining, { digits: 1 });
    const budget = exactPercent(calculation.errorBudget);
    const allowed = words.number(calculation.allowed);
    const window = words.span(calculation.windowMs);
    const rate = pace && words.burnRate(pace.burn);
    return [
      {
        name: t('slo.explain.attainment'),
        formula: t('slo.explain.attainmentFormula'),
        numbers: `${words.number(calculation.good)} ÷ ${words.number(
          calculation.total,
        )} = ${attainment}`,
      },
      {
        name: t('slo.explain.allowed'),
        formula: t('slo.explain.allowedFormula'),
        numbers: `${words.number(
          calculation.expected,
        )} × ${budget} = ${allowed}`,
      },
      {
        name: t('slo.explain.left'),
        formula: t('slo.explain.leftFormula'),
        numbers: `1 − ${words.number(calculation.bad)} ÷ ${allowed} = ${left}`,
      },
      {
        name: t('slo.explain.minutes'),
        formula: t('slo.explain.minutesFormula'),
        numbers: `${window} × ${budget} = ${words.span(calculation.allowedMs)}`,
      },
      ...(pace
        ? [
            {
              name: t('slo.explain.burn', {
                window: exactSpan(pace.windowMs),
              }),
              formula: t('slo.explain.burnFormula'),
              numbers: `${words.percent(pace.errorRatio, {
                digits: 4,
              })} ÷ ${budget} = ${rate}`,
            },
          ]
        : []),
      ...(exhaustedInMs !== undefined && rate
        ? [
            {
              name: t('slo.explain.exhaustion'),
              formula: t('slo.explain.exhaustionFormula'),
              numbers: `${left} × ${window} ÷ ${rate} = ${words.span(
                exhaustedInMs,
              )}`,
            },
          ]
        : []),
    ];
  };
}
