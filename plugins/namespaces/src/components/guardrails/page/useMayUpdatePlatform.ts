import { usePermission } from '@backstage/plugin-permission-react';
import { platformUpdatePermission } from '@freehold/backstage-plugin-namespaces-common';

/** Whether the reader may change what SREs own; `undefined` until that is known. */
export function useMayUpdatePlatform(): boolean | undefined {
  const { allowed, loading, error } = usePermission({
    permission: platformUpdatePermission,
  });
  // The backend decides; without an answer nothing is offered that it may refuse.
  if (error) {
    return false;
  }
  return loading ? undefined : allowed;
}
