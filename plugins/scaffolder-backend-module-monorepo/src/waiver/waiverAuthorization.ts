import {
  AuthService,
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { platformUpdatePermission } from '@freehold/backstage-plugin-namespaces-common';

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
