import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformUpdatePermission } from '@freehold/backstage-plugin-namespaces-common';
import {
  ApplicationAuthorizer,
  ApplicationResource,
} from '@freehold/backstage-plugin-namespaces-node';

/** Who tells what somebody may do. */
export interface RemovalServices {
  authorizer: ApplicationAuthorizer;
  permissions: PermissionsService;
}

/** Throws `NotAllowedError` unless somebody may change what the SREs own. */
export async function authorizePlatformUpdate(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
  summary: string,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: platformUpdatePermission }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `${summary} Exceptions to guardrails are decided by the SREs, and you may not change what they own. Ask one of them.`,
    );
  }
}

/**
 * Throws `NotAllowedError` unless somebody may give up a waiver: its owner and the SREs, because without it only more is
 * refused. One that outlived its application has no owner.
 */
export async function authorizeRemoval(
  { authorizer, permissions }: RemovalServices,
  credentials: BackstageCredentials,
  application: ApplicationResource | undefined,
  summary: string,
): Promise<void> {
  if (
    application !== undefined &&
    (await authorizer.mayUpdate(application, { credentials }))
  ) {
    return;
  }
  const [{ result }] = await permissions.authorize(
    [{ permission: platformUpdatePermission }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      application === undefined
        ? `${summary} Its application is gone, so that only the SREs may remove it. Ask one of them.`
        : `${summary} You may not change what ${application.ownerRef} owns. Ask a member of ${application.ownerRef}, or an SRE.`,
    );
  }
}

/** The user that a task runs for; `undefined` for a service. */
export function userOf(
  credentials: BackstageCredentials,
  auth: AuthService,
): string | undefined {
  return auth.isPrincipal(credentials, 'user')
    ? stringifyEntityRef(parseEntityRef(credentials.principal.userEntityRef))
    : undefined;
}

/** Somebody has to answer for an exception, and a service cannot. */
export function approverOf(
  credentials: BackstageCredentials,
  auth: AuthService,
): string {
  const user = userOf(credentials, auth);
  if (user === undefined) {
    throw new NotAllowedError(
      'The waiver was not granted: only a person can answer for an exception, and this task runs for a service. Run the template as the SRE who decides.',
    );
  }
  return user;
}
