import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  TestBackend,
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  NamespaceRow,
  applicationCreatePermission,
} from '@freehold/backstage-plugin-namespaces-common';
import {
  SloProvider,
  applicationConditions,
  createApplicationConditionalDecision,
  sloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';
import { setTimeout } from 'node:timers/promises';
import request from 'supertest';
import namespacesPlugin from '..';
import { responseValidator } from './openapiDocument';
import { sampleMonorepo } from './sampleMonorepo';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});

const providerModule = (provider: SloProvider) =>
  createBackendModule({
    pluginId: 'namespaces',
    moduleId: 'slo-provider',
    register(env) {
      env.registerInit({
        deps: { providers: sloProvidersExtensionPoint },
        async init({ providers }) {
          providers.addProvider(provider);
        },
      });
    },
  });

/**
 * A test backend with the plugin on a real repository of some of the shipped samples, for all tests of a file. Its index
 * is filled before the first test, and so are the findings of guardrails, and the figures of SLOs when there is a provider. The user reads everything,
 * creates for team-payment and records reviews, unless a test says otherwise.
 */
export function namespacesBackend(
  names: string[],
  { sloProvider }: { sloProvider?: SloProvider } = {},
) {
  const directory = createMockDirectory();
  const events = mockServices.events();
  const permissions = mockServices.permissions.mock();
  let backend: TestBackend;
  let monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;

  beforeAll(async () => {
    const path = directory.resolve('monorepo.git');
    monorepo = await sampleMonorepo(path, names);
    backend = await startTestBackend({
      features: [
        namespacesPlugin,
        ...(sloProvider ? [providerModule(sloProvider)] : []),
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
            entity('User', 'hana'),
            entity('System', 'payment'),
          ],
        }),
      ],
    });
    await evaluated(await monorepo.store.head());
  });

  beforeEach(allowEverything);

  function allowEverything() {
    permissions.authorize.mockResolvedValue([
      { result: AuthorizeResult.ALLOW },
    ]);
    permissions.authorizeConditional.mockResolvedValue([
      createApplicationConditionalDecision(
        // The same condition for every permission on applications.
        applicationCreatePermission,
        applicationConditions.isOwnedBy({
          owners: ['group:default/team-payment'],
        }),
      ),
    ]);
  }

  /** Nobody waits for an evaluation of guardrails, so it is asked for again and again, as a page does. */
  async function evaluated(commit: string): Promise<void> {
    allowEverything();
    let at: string | undefined;
    while (at !== commit) {
      await setTimeout(20);
      at = (await ask('/guardrails')).checked.commit;
    }
  }

  afterAll(async () => {
    await backend.stop();
    await monorepo.store.close();
  });

  /** Asks, and holds the answer against the description of that path. */
  async function ask(
    described: string,
    options: {
      method?: 'get' | 'post' | 'put';
      url?: string;
      body?: object;
      status?: number;
    } = {},
  ) {
    const { url = described, body, status = 200 } = options;
    const { method = body === undefined ? 'get' : 'post' } = options;
    const asked = request(backend.server)[method](`/api/namespaces${url}`);
    const response = await (body === undefined ? asked : asked.send(body));

    expect({ status: response.status, error: response.body.error }).toEqual({
      status,
      error: status === 200 ? undefined : expect.any(Object),
    });
    const validate = responseValidator(method, described, status);
    validate(response.body);
    expect(validate.errors ?? []).toEqual([]);
    return response.body;
  }

  return {
    directory,
    events,
    permissions,
    ask,
    evaluated,
    get server() {
      return backend.server;
    },
    get monorepo() {
      return monorepo;
    },
    /** The namespaces that a query of the list finds. */
    async namespaces(query: string): Promise<string[]> {
      const { items } = await ask('/namespaces', {
        url: `/namespaces${query}`,
      });
      return items.map(({ namespace }: NamespaceRow) => namespace);
    },
  };
}
