import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { RESOURCE_TYPE_SCAFFOLDER_TASK } from '@backstage/plugin-scaffolder-common/alpha';
import { RESOURCE_TYPE_APPLICATION } from '@freehold/backstage-plugin-namespaces-common';
import {
  applicationConditions,
  createApplicationConditionalDecision,
} from '@freehold/backstage-plugin-namespaces-node';

/** Allowed on applications, existing or not yet, that one of the claims owns. */
export function ifApplicationOwner(
  permission: ResourcePermission<typeof RESOURCE_TYPE_APPLICATION>,
  claims: string[],
): ConditionalPolicyDecision {
  return createApplicationConditionalDecision(
    permission,
    applicationConditions.isOwnedBy({ owners: claims }),
  );
}

/*
 * The condition factories of the catalog and of the scaffolder are exported by their backends. A policy that imported
 * them would load both backends into whatever process the permission backend runs in, so the decisions are written
 * out here; a test holds them against the originals.
 */

/** Allowed on entities that one of the claims owns. */
export function ifEntityOwner(
  permission: ResourcePermission<typeof RESOURCE_TYPE_CATALOG_ENTITY>,
  claims: string[],
): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: permission.resourceType,
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: permission.resourceType,
      params: { claims },
    },
  };
}

/** Allowed on tasks that the user started. */
export function ifTaskOwner(
  permission: ResourcePermission<typeof RESOURCE_TYPE_SCAFFOLDER_TASK>,
  userEntityRef: string,
): ConditionalPolicyDecision {
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'scaffolder',
    resourceType: permission.resourceType,
    conditions: {
      rule: 'IS_TASK_OWNER',
      resourceType: permission.resourceType,
      params: { createdBy: [userEntityRef] },
    },
  };
}
