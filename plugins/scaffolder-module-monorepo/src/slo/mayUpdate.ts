import { PermissionApi } from '@backstage/plugin-permission-react';
import { applicationUpdatePermission } from '@freehold/backstage-plugin-namespaces-common';

/**
 * Whether the user may change an application, as the permission policy says. Only a hint to save somebody the work: the
 * action asks again, for the owner that the monorepo names then.
 */
export async function mayUpdate(
  permissions: PermissionApi,
  application: string,
): Promise<boolean> {
  const { result } = await permissions.authorize({
    permission: applicationUpdatePermission,
    resourceRef: application,
  });
  return result === 'ALLOW';
}
