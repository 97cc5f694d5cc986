import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { namespacesReadPermission } from '@freehold/backstage-plugin-namespaces-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { application } from './application';
import { applicationSlos } from './applicationSlos';
import { availability } from './availability';
import { brokenApplications } from './brokenApplications';
import { choices } from './choices';
import { commit } from './commit';
import { facets } from './facets';
import { file } from './file';
import { listNamespaces } from './listNamespaces';
import { monorepoFailure } from './monorepoFailure';
import { openapi } from './openapi';
import { plan } from './plan';
import { sloDefinition } from './sloDefinition';
import { sloObjectives } from './sloObjectives';
import { sloPreview } from './sloPreview';
import { sloSummary } from './sloSummary';
import { Route, RouteContext } from './types';

const routes: Route[] = [
  listNamespaces,
  facets,
  brokenApplications,
  application,
  availability,
  choices,
  plan,
  commit,
  file,
  applicationSlos,
  sloDefinition,
  sloPreview,
  sloSummary,
  sloObjectives,
  openapi,
];

/** @internal */
export interface RouterOptions extends Omit<RouteContext, 'authorize'> {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}

/** The REST API that `src/schema/openapi.yaml` describes. */
export function createRouter(options: RouterOptions): Router {
  const { httpAuth, permissions, ...services } = options;
  const context: RouteContext = {
    ...services,
    async authorize(request) {
      const credentials = await httpAuth.credentials(request);
      const [{ result }] = await permissions.authorize(
        [{ permission: namespacesReadPermission }],
        { credentials },
      );
      if (result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `You may not read namespaces; the permission ${namespacesReadPermission.name} is missing`,
        );
      }
      return credentials;
    },
  };
  const router = PromiseRouter();
  routes.forEach(addRoute => addRoute(router, context));
  router.use(monorepoFailure);
  return router;
}
