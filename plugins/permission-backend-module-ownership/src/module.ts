import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { OwnershipPermissionPolicy } from './OwnershipPermissionPolicy';
import { readSreGroups } from './sreGroups';

/**
 * Installs {@link OwnershipPermissionPolicy} as the policy of the permission backend.
 *
 * @public
 */
export const permissionModuleOwnership = createBackendModule({
  pluginId: 'permission',
  moduleId: 'ownership',
  register({ registerInit }) {
    registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        userInfo: coreServices.userInfo,
      },
      async init({ policy, config, logger, userInfo }) {
        const sreGroups = readSreGroups(config);
        if (sreGroups.length === 0) {
          logger.warn(
            'freehold.permission.sreGroups names no group, so nobody may change the platform; add a group of the catalog, for example group:default/sre',
          );
        }
        policy.setPolicy(
          new OwnershipPermissionPolicy({ userInfo, sreGroups }),
        );
      },
    });
  },
});
