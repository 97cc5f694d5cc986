import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { NamespaceSortField } from '@freehold/backstage-plugin-namespaces-common';
import { namespacesTranslationRef } from '../../translation';

/** What each column is called, in the table's head, on the stacked cells of narrow screens, and where sorting is chosen. */
export function useColumnTitles(): Record<NamespaceSortField, string> {
  const { t } = useTranslationRef(namespacesTranslationRef);
  return {
    namespace: t('column.namespace'),
    application: t('column.application'),
    environment: t('column.environment'),
    ownerRef: t('column.owner'),
    systemRef: t('column.system'),
    tier: t('column.tier'),
    changedAt: t('column.changed'),
    sloState: t('sloList.title'),
    sloRemaining: t('sloList.remainingTitle'),
    guardrailState: t('guardrails.words.title'),
  };
}
