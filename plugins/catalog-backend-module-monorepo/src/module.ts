import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  MONOREPO_TOPIC,
  monorepoServiceRef,
} from '@freehold/backstage-plugin-namespaces-node';
import { MonorepoEntityProvider } from './provider/MonorepoEntityProvider';
import { readSettings } from './settings';

/**
 * Registers the entity provider, its schedule and its ear for landings.
 *
 * @public
 */
export const catalogModuleMonorepo = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'freehold-monorepo',
  register({ registerInit }) {
    registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        monorepo: monorepoServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, events, logger, monorepo, scheduler }) {
        const { pollEvery, fullPassEvery, portalUrl } = readSettings(config);
        const provider = new MonorepoEntityProvider({
          store: monorepo.store,
          logger,
          places: { portalUrl },
        });
        catalog.addEntityProvider(provider);

        await scheduler.scheduleTask({
          id: 'freehold-monorepo:poll',
          frequency: pollEvery,
          timeout: { minutes: 10 },
          // Every replica follows the monorepo on its own, see the provider.
          scope: 'local',
          fn: () => provider.update(),
        });
        await scheduler.scheduleTask({
          id: 'freehold-monorepo:full-pass',
          frequency: fullPassEvery,
          initialDelay: fullPassEvery,
          timeout: { minutes: 30 },
          scope: 'global',
          fn: () => provider.readEverything(),
        });
        await events.subscribe({
          id: 'freehold-monorepo',
          topics: [MONOREPO_TOPIC],
          async onEvent() {
            // The publisher is not to blame, and the next poll tries again.
            await provider.update().catch(error => {
              logger.error('The catalog could not follow a landing', error);
            });
          },
        });
      },
    });
  },
});
