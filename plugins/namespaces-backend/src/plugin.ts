import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { durationToMilliseconds } from '@backstage/types';
import {
  applicationCreatePermission,
  applicationUpdatePermission,
  namespacesReadPermission,
  operationsReviewRecordPermission,
  platformUpdatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  MONOREPO_TOPIC,
  applicationPermissionRules,
  applicationResourceRef,
  createApplicationAuthorizer,
  monorepoServiceRef,
  sloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';
import { IndexReader } from './database/IndexReader';
import { IndexWriter } from './database/IndexWriter';
import { openDatabase } from './database/openDatabase';
import { GuardrailReader } from './guardrails/api/GuardrailReader';
import { UpgradeTables } from './guardrails/api/UpgradeTables';
import { DraftPolicies } from './guardrails/draft/DraftPolicies';
import { GuardrailEvaluator } from './guardrails/evaluate/GuardrailEvaluator';
import { NamespaceIndexer } from './indexer/NamespaceIndexer';
import { CatalogOwners } from './review/CatalogOwners';
import { createOperationsReviews } from './review/createOperationsReviews';
import { createRouter } from './router/createRouter';
import { readNamespacesSettings, readSloSettings } from './settings';
import { SloProviderRegistry } from './slo/refresh/SloProviderRegistry';
import { SloRefresher } from './slo/refresh/SloRefresher';
import { chooseProvider } from './slo/refresh/chooseProvider';
import { ObjectiveGauge } from './slo/api/ObjectiveGauge';
import { SloRollups } from './slo/api/SloRollups';
import { SloReader } from './slo/record/SloReader';

/** How long one pass may take before another replica takes over. */
const PASS_TIMEOUT = { minutes: 10 };

/** The first refresh records months; one that is cut off goes on where it was. */
const SLO_REFRESH_TIMEOUT = { minutes: 30 };

/** The first evaluation looks at every application; one that is cut off goes on where it was. */
const GUARDRAIL_TIMEOUT = { minutes: 30 };

/**
 * The namespaces plugin: an index of who owns which namespace, kept at the head of the manifest monorepo, and the REST
 * API over it.
 *
 * @public
 */
export const namespacesPlugin = createBackendPlugin({
  pluginId: 'namespaces',
  register(env) {
    const sloProviders = new SloProviderRegistry();
    env.registerExtensionPoint(sloProvidersExtensionPoint, sloProviders);

    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        monorepo: monorepoServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, permissions } = deps;
        const { store } = deps.monorepo;
        const settings = readNamespacesSettings(deps.config);
        const knex = await openDatabase(deps.database);
        const reader = new IndexReader(knex);

        const sloSettings = readSloSettings(deps.config);
        const sloProvider = chooseProvider(
          sloProviders.providers,
          sloSettings.provider,
        );
        const shutdown = new AbortController();
        deps.lifecycle.addShutdownHook(() => shutdown.abort());
        const sloRefresher =
          sloProvider &&
          new SloRefresher({
            knex,
            provider: sloProvider,
            logger: deps.logger,
            now: () => new Date(),
            settings: sloSettings,
            signal: shutdown.signal,
          });

        const owners = new CatalogOwners({ catalog, auth });
        const guardrailEvaluator = new GuardrailEvaluator({
          knex,
          store,
          groups: () => owners.groups(),
          logger: deps.logger,
          now: () => new Date(),
          signal: shutdown.signal,
        });

        const indexer = new NamespaceIndexer({
          store,
          writer: new IndexWriter(knex),
          logger: deps.logger,
          now: () => new Date(),
          fullPassIntervalMs: settings.fullPassIntervalMs,
          onChanged: () => {
            sloRefresher?.refreshIfDue();
            guardrailEvaluator.evaluate();
          },
        });

        const slos = new SloReader(knex, sloProvider);
        const rollups = new SloRollups(knex);
        const guardrails = new GuardrailReader(knex);

        deps.permissionsRegistry.addPermissions([
          namespacesReadPermission,
          platformUpdatePermission,
          operationsReviewRecordPermission,
        ]);
        deps.permissionsRegistry.addResourceType({
          resourceRef: applicationResourceRef,
          permissions: [
            applicationCreatePermission,
            applicationUpdatePermission,
          ],
          rules: Object.values(applicationPermissionRules),
          async getResources(names) {
            const ownerOf = await reader.owners(names);
            return names.map(name => {
              const ownerRef = ownerOf.get(name);
              return ownerRef === undefined ? undefined : { name, ownerRef };
            });
          },
        });

        deps.httpRouter.use(
          createRouter({
            reader,
            slos,
            rollups,
            guardrails,
            upgrades: new UpgradeTables(knex),
            drafts: new DraftPolicies({ store, now: () => new Date() }),
            gauge: new ObjectiveGauge({ knex, store }),
            reviews: createOperationsReviews({
              knex,
              reader,
              slos,
              rollups,
              owners,
              guardrails,
              guardrailIntervalMs: durationToMilliseconds(
                settings.guardrailInterval,
              ),
              now: () => new Date(),
              sloIntervalMs: durationToMilliseconds(
                sloSettings.refreshInterval,
              ),
            }),
            store,
            now: () => new Date(),
            httpAuth: deps.httpAuth,
            permissions,
            authorizer: createApplicationAuthorizer({
              permissions,
              catalog,
              auth,
            }),
          }),
        );

        await deps.events.subscribe({
          id: 'freehold-namespaces-index',
          topics: [MONOREPO_TOPIC],
          onEvent: () => indexer.refresh(),
        });
        await deps.scheduler.scheduleTask({
          id: 'freehold-namespaces-index',
          frequency: settings.checkInterval,
          timeout: PASS_TIMEOUT,
          scope: 'global',
          fn: () => indexer.refresh(),
        });
        await deps.scheduler.scheduleTask({
          id: 'freehold-guardrails',
          frequency: settings.guardrailInterval,
          timeout: GUARDRAIL_TIMEOUT,
          scope: 'global',
          fn: () => guardrailEvaluator.evaluate(),
        });
        if (sloRefresher) {
          await deps.scheduler.scheduleTask({
            id: 'freehold-slo-refresh',
            frequency: sloSettings.refreshInterval,
            timeout: SLO_REFRESH_TIMEOUT,
            scope: 'global',
            fn: () => sloRefresher.refresh(),
          });
          // A schedule outlives a restart: after one with another provider its next turn may be minutes away.
          sloRefresher.refreshIfDue();
        }
      },
    });
  },
});
