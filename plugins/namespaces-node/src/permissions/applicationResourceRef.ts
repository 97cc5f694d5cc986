import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_APPLICATION } from '@freehold/backstage-plugin-namespaces-common';

/**
 * What permission rules decide on: an application that exists or that somebody wants to create.
 *
 * @public
 */
export interface ApplicationResource {
  name: string;
  /** Catalog reference of the owner in full form. */
  ownerRef: string;
}

/** What permission rules select in a query over applications. @public */
export interface ApplicationQuery {
  /** Lower-case references; an application of any of these owners is selected. */
  ownerRefs: string[];
}

/** @public */
export const applicationResourceRef = createPermissionResourceRef<
  ApplicationResource,
  ApplicationQuery
>().with({
  pluginId: 'namespaces',
  resourceType: RESOURCE_TYPE_APPLICATION,
});
