import {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import {
  namespacesReadPermission,
  operationsReviewRecordPermission,
  platformUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import { RouteContext } from './types';

/** Who may ask what. */
export function createAccess({
  httpAuth,
  permissions,
}: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Pick<
  RouteContext,
  'authorize' | 'authorizePlatform' | 'mayRecordReviews' | 'authorizeReviewer'
> {
  const isAllowed = async (
    permission: BasicPermission,
    credentials: BackstageCredentials,
  ) => {
    const [{ result }] = await permissions.authorize([{ permission }], {
      credentials,
    });
    return result === AuthorizeResult.ALLOW;
  };
  return {
    async authorize(request) {
      const credentials = await httpAuth.credentials(request);
      if (!(await isAllowed(namespacesReadPermission, credentials))) {
        throw new NotAllowedError(
          `You may not read namespaces; the permission ${namespacesReadPermission.name} is missing`,
        );
      }
      return credentials;
    },
    async authorizePlatform(request) {
      const credentials = await httpAuth.credentials(request);
      if (!(await isAllowed(platformUpdatePermission, credentials))) {
        throw new NotAllowedError(
          `You may not try policies; the permission ${platformUpdatePermission.name} is missing`,
        );
      }
    },
    mayRecordReviews: credentials =>
      isAllowed(operationsReviewRecordPermission, credentials),
    async authorizeReviewer(request) {
      // A review tells who recorded it, so a service cannot.
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      if (!(await isAllowed(operationsReviewRecordPermission, credentials))) {
        throw new NotAllowedError(
          `You may not record operations reviews; the permission ${operationsReviewRecordPermission.name} is missing`,
        );
      }
      return credentials.principal.userEntityRef;
    },
  };
}
