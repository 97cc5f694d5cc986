import { useApi } from '@backstage/core-plugin-api';
import { ApplicationSlos } from '@freehold/backstage-plugin-namespaces-common';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../../api';
import { useRefresh } from '../../../hooks/useRefresh';
import { RequestState, useRequest } from '../../../hooks/useRequest';
import { Unavailable, whyUnavailable } from '../../application/whyUnavailable';

/** Figures are renewed every few minutes; asking more often than this would show nothing new. */
const REFRESH_MS = 60_000;

/** What is known of an application's SLOs. */
export type SlosAnswer =
  | { status: 'found'; slos: ApplicationSlos }
  | Unavailable;

/** Asks for the SLOs of an application, again and again while somebody looks, and when they cannot be shown, why. */
export function useApplicationSlos(name: string): RequestState<SlosAnswer> {
  const api = useApi(namespacesApiRef);
  const state = useRequest(
    useCallback(async (): Promise<SlosAnswer> => {
      try {
        return { status: 'found', slos: await api.getApplicationSlos(name) };
      } catch (error) {
        return whyUnavailable(api, name, error);
      }
    }, [api, name]),
  );
  useRefresh(state.reload, REFRESH_MS);
  return state;
}
