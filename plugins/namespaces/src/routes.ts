// References of core-plugin-api work in both frontend systems; those of frontend-plugin-api only in the new one.
import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

/** The page that lists all namespaces. @public */
export const rootRouteRef = createRouteRef({ id: 'namespaces' });

/** One commit of the manifest monorepo. @public */
export const commitRouteRef = createSubRouteRef({
  id: 'namespaces/commit',
  parent: rootRouteRef,
  path: '/commits/:id',
});

/** One file of the manifest monorepo; which one is in the query: `?path=...&commit=...`. @public */
export const fileRouteRef = createSubRouteRef({
  id: 'namespaces/file',
  parent: rootRouteRef,
  path: '/files',
});

/** The tab on a Component's page. @public */
export const entityContentRouteRef = createRouteRef({
  id: 'namespaces/entity-content',
});

/** The tab with the service level objectives on a Component's page. @public */
export const sloContentRouteRef = createRouteRef({
  id: 'namespaces/slo-content',
});

/** The weekly operations review. @public */
export const operationsReviewRouteRef = createRouteRef({
  id: 'namespaces/operations-review',
});

/** A review that was held. @public */
export const heldReviewRouteRef = createSubRouteRef({
  id: 'namespaces/held-review',
  parent: operationsReviewRouteRef,
  path: '/:id',
});

/** Where applications are created: the software templates, when the app has them. @public */
export const createApplicationRouteRef = createExternalRouteRef({
  id: 'namespaces/create-application',
  optional: true,
  defaultTarget: 'scaffolder.root',
});

/** Where an SLO is changed: the form of a software template, when the app has them. @public */
export const editSloRouteRef = createExternalRouteRef({
  id: 'namespaces/edit-slo',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});
