import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  createApplicationAuthorizer,
  monorepoServiceRef,
} from '@freehold/backstage-plugin-namespaces-node';
import {
  createMonorepoApplicationCreateAction,
  createMonorepoApplicationPlanAction,
  createMonorepoSloUpdateAction,
  createMonorepoWaiverApproveAction,
  createMonorepoWaiverRemoveAction,
  createMonorepoWaiverRequestAction,
} from './actions';

/**
 * Adds the `monorepo:*` actions to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleMonorepo = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'freehold-monorepo',
  register({ registerInit }) {
    registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        events: eventsServiceRef,
        monorepo: monorepoServiceRef,
        permissions: coreServices.permissions,
      },
      async init({ actions, auth, catalog, events, monorepo, permissions }) {
        const { store } = monorepo;
        const authorizer = createApplicationAuthorizer({
          permissions,
          catalog,
          auth,
        });
        actions.addActions(
          createMonorepoApplicationPlanAction({ store, authorizer }),
          createMonorepoApplicationCreateAction({
            store,
            authorizer,
            auth,
            catalog,
            events,
          }),
          createMonorepoSloUpdateAction({ store, authorizer, auth, events }),
          createMonorepoWaiverRequestAction({
            ...{ store, authorizer, auth, events },
          }),
          createMonorepoWaiverApproveAction({
            ...{ store, permissions, auth, events },
          }),
          createMonorepoWaiverRemoveAction({
            ...{ store, authorizer, permissions, auth, events },
          }),
        );
      },
    });
  },
});
