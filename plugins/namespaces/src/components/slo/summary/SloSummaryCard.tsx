import { InfoCard } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Skeleton from '@material-ui/lab/Skeleton';
import Alert from '@material-ui/lab/Alert';
import { useMemo } from 'react';
import { namespacesApiRef } from '../../../api';
import { useRefresh } from '../../../hooks/useRefresh';
import { useRequest } from '../../../hooks/useRequest';
import { namespacesTranslationRef } from '../../../translation';
import { LoadFailure } from '../../common/LoadFailure';
import { SloSummaryPanel } from './SloSummaryPanel';

const REFRESH_MS = 60_000;

/** The service levels of one owner, or of the whole platform when none is given. */
export function SloSummaryCard(props: { ownerRef?: string }) {
  const { ownerRef } = props;
  const api = useApi(namespacesApiRef);
  const { t } = useTranslationRef(namespacesTranslationRef);
  const { value, error, outdated, reload } = useRequest(
    useMemo(() => () => api.getSloSummary(ownerRef), [api, ownerRef]),
  );
  useRefresh(reload, REFRESH_MS);
  // The answer about another owner is not shown as if it were about this one.
  const summary = outdated ? undefined : value;

  return (
    <InfoCard
      title={t('sloList.rollup.title')}
      subheader={
        ownerRef ? t('sloList.rollup.hint') : t('sloList.rollup.platformHint')
      }
    >
      {error && !summary && (
        <LoadFailure
          title={t('sloList.rollup.failed')}
          error={error}
          onRetry={reload}
        />
      )}
      {error && summary && (
        <Alert severity="warning">{t('sloList.rollup.refreshFailed')}</Alert>
      )}
      {!error && !summary && <Skeleton variant="rect" height="12rem" />}
      {summary && <SloSummaryPanel summary={summary} />}
    </InfoCard>
  );
}
