import { useApi } from '@backstage/core-plugin-api';
import { ApplicationDetail } from '@freehold/backstage-plugin-namespaces-common';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../api';
import { RequestState, useRequest } from '../../hooks/useRequest';
import { Unavailable, whyUnavailable } from './whyUnavailable';

/** What is known of an application. "Gone" and "broken" are answers; that nobody answered is an error. */
export type ApplicationAnswer =
  | { status: 'found'; application: ApplicationDetail }
  | Unavailable;

/** Asks for an application, and when it cannot be shown, why. */
export function useApplication(name: string): RequestState<ApplicationAnswer> {
  const api = useApi(namespacesApiRef);
  return useRequest(
    useCallback(async (): Promise<ApplicationAnswer> => {
      try {
        return {
          status: 'found',
          application: await api.getApplication(name),
        };
      } catch (error) {
        return whyUnavailable(api, name, error);
      }
    }, [api, name]),
  );
}
