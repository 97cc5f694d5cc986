import { useApi } from '@backstage/core-plugin-api';
import { ApplicationGuardrails } from '@freehold/backstage-plugin-namespaces-common';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../../api';
import { useRefresh } from '../../../hooks/useRefresh';
import { RequestState, useRequest } from '../../../hooks/useRequest';
import { Unavailable, whyUnavailable } from '../../application/whyUnavailable';

const REFRESH_MS = 60_000;

/** What is known of the guardrails of an application. */
export type GuardrailsAnswer =
  | { status: 'found'; guardrails: ApplicationGuardrails }
  | Unavailable;

/** Asks what the guardrails have against an application, again and again while somebody looks. */
export function useApplicationGuardrails(
  name: string,
): RequestState<GuardrailsAnswer> {
  const api = useApi(namespacesApiRef);
  const state = useRequest(
    useCallback(async (): Promise<GuardrailsAnswer> => {
      try {
        return {
          status: 'found',
          guardrails: await api.getApplicationGuardrails(name),
        };
      } catch (error) {
        return whyUnavailable(api, name, error);
      }
    }, [api, name]),
  );
  useRefresh(state.reload, REFRESH_MS);
  return state;
}
