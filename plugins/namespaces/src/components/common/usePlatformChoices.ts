import { useApi } from '@backstage/core-plugin-api';
import { PlatformChoices } from '@freehold/backstage-plugin-namespaces-common';
import { useCallback } from 'react';
import { namespacesApiRef } from '../../api';
import { useRequest } from '../../hooks/useRequest';

/**
 * The platform's words for tiers and environments. They only enrich what is shown: until they are there, or when they
 * cannot be had, names stand alone.
 */
export function usePlatformChoices(): PlatformChoices | undefined {
  const api = useApi(namespacesApiRef);
  return useRequest(useCallback(() => api.getPlatformChoices(), [api])).value;
}
