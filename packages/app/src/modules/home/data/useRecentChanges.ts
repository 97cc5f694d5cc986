import { useApi } from '@backstage/frontend-plugin-api';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import { latestPerApplication, RecentChanges } from './latestPerApplication';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

const SHOWN = 6;
/** An application has a row for each environment, so that more rows than shown are asked for. */
const ROWS = 40;

export function useRecentChanges() {
  const namespaces = useApi(namespacesApiRef);
  return useAsyncRetry(async (): Promise<RecentChanges> => {
    const { items, freshness } = await namespaces.listNamespaces({
      sort: { field: 'changedAt', order: 'desc' },
      limit: ROWS,
    });
    return { items: latestPerApplication(items, SHOWN), freshness };
  }, [namespaces]);
}
