import { useApi } from '@backstage/frontend-plugin-api';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { mayUpdate } from './mayUpdate';

/** Whether the user may change an application, as far as it is known. */
export function useMayUpdate(application: string) {
  const permissions = useApi(permissionApiRef);
  return useAsyncRetry(
    () => mayUpdate(permissions, application),
    [permissions, application],
  );
}
