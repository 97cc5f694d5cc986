import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { NamespacesClient } from '@freehold/backstage-plugin-namespaces-common';
import { namespacesApiRef } from './api';
import {
  commitRouteRef,
  createApplicationRouteRef,
  editSloRouteRef,
  entityContentRouteRef,
  fileRouteRef,
  findingRuleRouteRef,
  guardrailContentRouteRef,
  guardrailRuleRouteRef,
  guardrailsRouteRef,
  heldReviewRouteRef,
  operationsReviewRouteRef,
  rootRouteRef,
  sloContentRouteRef,
  waiverFormRouteRef,
} from './routes';

/**
 * The plugin for apps on the old frontend system.
 *
 * @public
 */
export const namespacesPlugin = createPlugin({
  id: 'namespaces',
  apis: [
    createApiFactory({
      api: namespacesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new NamespacesClient({ discoveryApi, fetchApi }),
    }),
  ],
  routes: {
    root: rootRouteRef,
    commit: commitRouteRef,
    file: fileRouteRef,
    entityContent: entityContentRouteRef,
    sloContent: sloContentRouteRef,
    operationsReview: operationsReviewRouteRef,
    heldReview: heldReviewRouteRef,
    guardrailContent: guardrailContentRouteRef,
    guardrails: guardrailsRouteRef,
    guardrailRule: guardrailRuleRouteRef,
  },
  externalRoutes: {
    createApplication: createApplicationRouteRef,
    editSlo: editSloRouteRef,
    findingRule: findingRuleRouteRef,
    waiverForm: waiverFormRouteRef,
  },
});

/**
 * The page "Namespaces", for a route at `/namespaces`. The tab and the cards link to it, so it has to be there.
 *
 * @public
 */
export const NamespacesPage: () => JSX.Element = namespacesPlugin.provide(
  createRoutableExtension({
    name: 'NamespacesPage',
    mountPoint: rootRouteRef,
    component: () =>
      import('./components/LegacyNamespacesPage').then(
        m => m.LegacyNamespacesPage,
      ),
  }),
);

/**
 * The page "Operations review", for a route at `/operations-review`.
 *
 * @public
 */
export const OperationsReviewPage: () => JSX.Element = namespacesPlugin.provide(
  createRoutableExtension({
    name: 'OperationsReviewPage',
    mountPoint: operationsReviewRouteRef,
    component: () =>
      import('./components/LegacyReviewPage').then(m => m.LegacyReviewPage),
  }),
);

/**
 * The page "Guardrails", for a route at `/guardrails`.
 *
 * @public
 */
export const GuardrailsPage: () => JSX.Element = namespacesPlugin.provide(
  createRoutableExtension({
    name: 'GuardrailsPage',
    mountPoint: guardrailsRouteRef,
    component: () =>
      import('./components/LegacyGuardrailsPage').then(
        m => m.LegacyGuardrailsPage,
      ),
  }),
);

/**
 * The tab of a Component, for an `EntityLayout.Route` at `/ownership`.
 *
 * @public
 */
export const EntityNamespaceContent: () => JSX.Element =
  namespacesPlugin.provide(
    createRoutableExtension({
      name: 'EntityNamespaceContent',
      mountPoint: entityContentRouteRef,
      component: () =>
        import('./components/application/NamespaceContent').then(
          m => m.NamespaceContent,
        ),
    }),
  );

/**
 * The tab with the SLOs of a Component, for an `EntityLayout.Route` at `/slos`.
 *
 * @public
 */
export const EntitySloContent: () => JSX.Element = namespacesPlugin.provide(
  createRoutableExtension({
    name: 'EntitySloContent',
    mountPoint: sloContentRouteRef,
    component: () =>
      import('./components/slo/tab/SloContent').then(m => m.SloContent),
  }),
);

/**
 * The tab with the guardrails of a Component, for an `EntityLayout.Route` at `/guardrails`.
 *
 * @public
 */
export const EntityGuardrailContent: () => JSX.Element =
  namespacesPlugin.provide(
    createRoutableExtension({
      name: 'EntityGuardrailContent',
      mountPoint: guardrailContentRouteRef,
      component: () =>
        import('./components/guardrails/tab/GuardrailContent').then(
          m => m.GuardrailContent,
        ),
    }),
  );

/**
 * The card for the overview of a Component.
 *
 * @public
 */
export const EntityApplicationCard: () => JSX.Element | null =
  namespacesPlugin.provide(
    createComponentExtension({
      name: 'EntityApplicationCard',
      component: {
        lazy: () =>
          import('./components/cards/ApplicationCard').then(
            m => m.ApplicationCard,
          ),
      },
    }),
  );

/**
 * The card with the SLOs of a Component.
 *
 * @public
 */
export const EntitySloCard: () => JSX.Element | null = namespacesPlugin.provide(
  createComponentExtension({
    name: 'EntitySloCard',
    component: {
      lazy: () => import('./components/slo/card/SloCard').then(m => m.SloCard),
    },
  }),
);

/**
 * The card for the page of a Group.
 *
 * @public
 */
export const EntityGroupNamespacesCard: () => JSX.Element =
  namespacesPlugin.provide(
    createComponentExtension({
      name: 'EntityGroupNamespacesCard',
      component: {
        lazy: () =>
          import('./components/cards/GroupCard').then(m => m.GroupCard),
      },
    }),
  );

/**
 * The card with the SLOs of everything that a Group owns.
 *
 * @public
 */
export const EntityGroupSloCard: () => JSX.Element = namespacesPlugin.provide(
  createComponentExtension({
    name: 'EntityGroupSloCard',
    component: {
      lazy: () =>
        import('./components/cards/GroupSloCard').then(m => m.GroupSloCard),
    },
  }),
);
