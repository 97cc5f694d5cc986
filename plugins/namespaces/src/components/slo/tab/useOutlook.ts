import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  SloObjectiveDetail,
  SloStatus,
} from '@freehold/backstage-plugin-namespaces-common';
import { namespacesTranslationRef } from '../../../translation';
import { useObjectiveWords } from './useObjectiveWords';

/** Where the budget is going. */
export interface Outlook {
  headline: string;
  detail?: string;
}

/** When the budget will be used up, or be back. Nothing where nothing is known at all: that is said elsewhere. */
export function useOutlook({
  status,
  window,
}: SloObjectiveDetail): Outlook | undefined {
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { instant } = useObjectiveWords();
  if (!status || status.budget.state === 'no-data') {
    return undefined;
  }
  return { headline: exhaustion(status), detail: recovery(status) };

  function exhaustion({ exhaustion: end }: SloStatus): string {
    switch (end.state) {
      case 'at':
        return t('slo.outlook.exhaustedAt', { when: instant(end.instant) });
      case 'unknown':
        return t(`slo.outlook.${end.reason}`);
      default:
        return t(`slo.outlook.${end.state}`);
    }
  }

  function recovery({ recovery: back }: SloStatus): string | undefined {
    if (back.state !== 'at') {
      return undefined;
    }
    const when = instant(back.instant);
    return window.kind === 'calendar'
      ? t('slo.outlook.nextPeriod', { when })
      : t('slo.outlook.recoversAt', { when });
  }
}
