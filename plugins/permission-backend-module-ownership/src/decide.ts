import {
  catalogEntityDeletePermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  isReadPermission,
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  actionExecutePermission,
  taskCancelPermission,
  taskCreatePermission,
  taskReadPermission,
} from '@backstage/plugin-scaffolder-common/alpha';
import {
  applicationCreatePermission,
  applicationUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  ifApplicationOwner,
  ifEntityOwner,
  ifTaskOwner,
} from './conditionalDecisions';

/** A signed-in user as the policy sees one. */
export interface Principal {
  userEntityRef: string;
  /** The user and the groups that the user is in, as full references. */
  ownershipEntityRefs: string[];
  sre: boolean;
}

const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

/**
 * Decides what a signed-in user may do. Everything that is not named here and is not a mere read belongs to SREs:
 * a plugin that is installed later is closed until somebody opens it.
 */
export function decide(
  permission: Permission,
  { userEntityRef, ownershipEntityRefs, sre }: Principal,
): PolicyDecision {
  if (sre) {
    return ALLOW;
  }

  if (
    isPermission(permission, applicationCreatePermission) ||
    isPermission(permission, applicationUpdatePermission)
  ) {
    return ifApplicationOwner(permission, ownershipEntityRefs);
  }

  if (
    isPermission(permission, catalogEntityDeletePermission) ||
    isPermission(permission, catalogEntityRefreshPermission)
  ) {
    return ifEntityOwner(permission, ownershipEntityRefs);
  }

  // Templates come from the platform's own folder, and their actions check what they do on their own, so running them
  // is for everybody. What a task wrote into its log is for the one who ran it.
  if (
    isPermission(permission, taskCreatePermission) ||
    isPermission(permission, actionExecutePermission)
  ) {
    return ALLOW;
  }
  if (
    isPermission(permission, taskReadPermission) ||
    isPermission(permission, taskCancelPermission)
  ) {
    return ifTaskOwner(permission, userEntityRef);
  }

  return isReadPermission(permission) ? ALLOW : DENY;
}
