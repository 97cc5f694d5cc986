/** The real namespaces backend with the real Prometheus provider, over HTTP, and nothing that runs unasked. */
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  ApplicationSlos,
  ListNamespacesResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import namespacesPlugin from '../../plugins/namespaces-backend/src';
import namespacesModulePrometheus from '../../plugins/namespaces-backend-module-prometheus/src';

export interface PortalOptions {
  /** Where the plugin keeps its tables. */
  knex: Knex;
  monorepo: string;
  prometheusUrl: string;
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

export async function startPortal(options: PortalOptions) {
  const tasks = new Map<string, () => void | Promise<void>>();
  const backend = await startTestBackend({
    features: [
      namespacesPlugin,
      namespacesModulePrometheus,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          freehold: {
            monorepo: { path: options.monorepo },
            slo: { provider: 'prometheus', settleMinutes: 0 },
            prometheus: {
              instances: [{ name: 'real', url: options.prometheusUrl }],
            },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => options.knex }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => ({
          async scheduleTask({ id, fn }) {
            tasks.set(id, () => fn(new AbortController().signal));
          },
          createScheduledTaskRunner: () => ({ run: async () => {} }),
          getScheduledTasks: async () => [],
          triggerTask: async () => {},
          cancelTask: async () => {},
        }),
      }),
    ],
  });
  const base = `http://127.0.0.1:${backend.server.port()}/api/namespaces`;

  async function get<T>(path: string): Promise<T> {
    const response = await fetch(`${base}${path}`);
    if (!response.ok) {
      throw new Error(
        `GET ${path}: ${response.status} ${await response.text()}`,
      );
    }
    return (await response.json()) as T;
  }

  return {
    /** How Prometheus learns the objectives, as the documentation says. */
    scrapeJob: {
      job_name: 'freehold',
      honor_labels: true,
      metrics_path: '/api/namespaces/slos/objectives',
      authorization: {
        credentials: mockCredentials.service.header().replace(/^Bearer /, ''),
      },
      static_configs: [{ targets: [`127.0.0.1:${backend.server.port()}`] }],
    },
    index: () => run('freehold-namespaces-index'),
    refresh: () => run('freehold-slo-refresh'),
    slos: (application: string) =>
      get<ApplicationSlos>(`/applications/${application}/slos`),
    namespaces: () =>
      get<ListNamespacesResponse>(
        '/namespaces?limit=100&sort=sloState&order=asc',
      ),
    stop: () => backend.stop(),
  };

  async function run(id: string): Promise<void> {
    const task = tasks.get(id);
    if (!task) {
      throw new Error(`The backend has no task ${id}`);
    }
    await task();
  }
}
