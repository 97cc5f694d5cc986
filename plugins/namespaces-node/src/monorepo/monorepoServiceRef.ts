import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { targetPaths } from '@backstage/cli-common';
import { MonorepoStore } from '@freehold/monorepo';
import { openMonorepo } from './openMonorepo';
import { MonorepoSettings, readMonorepoSettings } from './settings';

/**
 * The one monorepo of a backend, shared by all of its plugins: they queue for the branch in one place.
 *
 * @public
 */
export interface MonorepoService {
  store: MonorepoStore;
  settings: MonorepoSettings;
}

/**
 * Gives plugins the monorepo that `freehold.monorepo` of the configuration names. The first start makes the
 * repository from `freehold.monorepo.seed` when there is none.
 *
 * @public
 */
export const monorepoServiceRef = createServiceRef<MonorepoService>({
  id: 'freehold.monorepo',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.rootLogger,
        lifecycle: coreServices.rootLifecycle,
      },
      // Lazy, so that a backend without any plugin that asks for the monorepo needs no configuration for it.
      initialization: 'lazy',
      async factory({ config, logger, lifecycle }) {
        const settings = readMonorepoSettings(config, {
          root: targetPaths.rootDir,
        });
        const store = await openMonorepo(settings, { logger });
        lifecycle.addShutdownHook(() => store.close());
        return { store, settings };
      },
    }),
});
