import { useApi } from '@backstage/core-plugin-api';
import {
  ApplicationDetail,
  BrokenApplication,
} from '@freehold/backstage-plugin-namespaces-common';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../api';
import { RequestState, useRequest } from '../../hooks/useRequest';
import { isNotFound } from '../../text/errorText';

/** What is known of an application. "Gone" and "broken" are answers; that nobody answered is an error. */
export type ApplicationAnswer =
  | { status: 'found'; application: ApplicationDetail }
  | { status: 'broken'; problems: BrokenApplication['problems'] }
  | { status: 'gone' };

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
        // The list of broken ones is asked only now: nearly all applications are fine.
        const broken = await api
          .listBrokenApplications()
          .catch((): { items: BrokenApplication[] } => ({ items: [] }));
        const found = broken.items.find(item => item.name === name);
        if (found) {
          return { status: 'broken', problems: found.problems };
        }
        if (error instanceof Error && isNotFound(error)) {
          return { status: 'gone' };
        }
        throw error;
      }
    }, [api, name]),
  );
}
