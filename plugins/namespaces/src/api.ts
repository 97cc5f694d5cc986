import { createApiRef } from '@backstage/frontend-plugin-api';
import { NamespacesApi } from '@freehold/backstage-plugin-namespaces-common';

/**
 * The namespaces backend.
 *
 * @public
 */
export const namespacesApiRef = createApiRef<NamespacesApi>().with({
  id: 'plugin.namespaces.api',
  pluginId: 'namespaces',
});
