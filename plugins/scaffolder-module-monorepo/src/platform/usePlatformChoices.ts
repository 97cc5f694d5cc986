import { useApi } from '@backstage/frontend-plugin-api';
import { namespacesApiRef } from '@freehold/backstage-plugin-namespaces';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { getPlatformChoices } from './platformChoices';

export function usePlatformChoices() {
  const api = useApi(namespacesApiRef);
  return useAsyncRetry(() => getPlatformChoices(api), [api]);
}
