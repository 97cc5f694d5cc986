import { useApi } from '@backstage/frontend-plugin-api';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import {
  ListNamespacesResponse,
  SloState,
} from '@freehold/backstage-plugin-namespaces-common';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';

/** States that somebody should do something about. */
export const TROUBLE: SloState[] = ['exhausted', 'burning-fast', 'burning'];
const SHOWN = 5;

/** Namespaces of the teams that are in trouble, the worst first; the first few and how many there are. */
export function useServiceLevels(teams: string[]) {
  const namespaces = useApi(namespacesApiRef);
  return useAsyncRetry(
    (): Promise<ListNamespacesResponse> =>
      namespaces.listNamespaces({
        owner: teams,
        sloState: TROUBLE,
        sort: { field: 'sloState', order: 'asc' },
        limit: SHOWN,
      }),
    [namespaces, teams],
  );
}
