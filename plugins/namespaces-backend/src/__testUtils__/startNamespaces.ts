import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { Server } from 'node:http';
import namespacesPlugin from '..';
import { sampleMonorepo } from './sampleMonorepo';

/** What starting a backend with the plugin gives to a test. */
export interface RunningNamespaces {
  server: Server;
  events: EventsService;
  monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;
  permissions: ReturnType<typeof mockServices.permissions.mock>;
  stop(): Promise<void>;
}

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

/** A test backend with the plugin on a real repository of some of the samples, once its index is filled. */
export async function startNamespaces(
  directory: ReturnType<typeof createMockDirectory>,
  names: string[],
): Promise<RunningNamespaces> {
  const path = directory.resolve('monorepo.git');
  const monorepo = await sampleMonorepo(path, names);
  const events = mockServices.events();
  const permissions = mockServices.permissions.mock();

  const backend = await startTestBackend({
    features: [
      namespacesPlugin,
      mockServices.rootConfig.factory({
        data: { freehold: { monorepo: { path } } },
      }),
      mockServices.database.factory(),
      // Runs the scheduled pass once, before the backend counts as started.
      mockServices.scheduler.factory(),
      permissions.factory,
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      catalogServiceMock.factory({
        entities: [
          entity('Group', 'team-payment'),
          entity('System', 'payment'),
        ],
      }),
    ],
  });
  return {
    server: backend.server,
    events,
    monorepo,
    permissions,
    async stop() {
      await backend.stop();
      await monorepo.store.close();
    },
  };
}
