import { Progress, RoutedTabs } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { lazy, Suspense, useCallback } from 'react';
import { namespacesApiRef } from '../../../api';
import { useRefresh } from '../../../hooks/useRefresh';
import { useRequest } from '../../../hooks/useRequest';
import { namespacesTranslationRef } from '../../../translation';
import { OverviewFrame } from './OverviewFrame';
import { RulesTab } from './RulesTab';
import { UpgradeTab } from './UpgradeTab';
import { WaiversTab } from './WaiversTab';

const REFRESH_MS = 60_000;

// The editor is larger than the rest of the page together.
const DraftTab = lazy(() =>
  import('../draft/DraftTab').then(m => ({ default: m.DraftTab })),
);

/** The guardrails of the whole platform, for those who look after them. */
export function GuardrailsPage() {
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const state = useRequest(useCallback(() => api.getGuardrails(), [api]));
  useRefresh(state.reload, REFRESH_MS);

  return (
    <RoutedTabs
      routes={[
        {
          path: '/',
          title: t('guardrails.page.tabs.rules'),
          children: (
            <OverviewFrame state={state}>
              {overview => <RulesTab overview={overview} />}
            </OverviewFrame>
          ),
        },
        {
          path: '/waivers',
          title: t('guardrails.page.tabs.waivers'),
          children: (
            <OverviewFrame state={state}>
              {overview => <WaiversTab overview={overview} />}
            </OverviewFrame>
          ),
        },
        {
          path: '/upgrade',
          title: t('guardrails.page.tabs.upgrade'),
          children: (
            <OverviewFrame state={state}>
              {overview => <UpgradeTab overview={overview} />}
            </OverviewFrame>
          ),
        },
        {
          path: '/try',
          title: t('guardrails.page.tabs.draft'),
          children: (
            <OverviewFrame state={state}>
              {overview => (
                <Suspense fallback={<Progress />}>
                  <DraftTab overview={overview} />
                </Suspense>
              )}
            </OverviewFrame>
          ),
        },
      ]}
    />
  );
}
