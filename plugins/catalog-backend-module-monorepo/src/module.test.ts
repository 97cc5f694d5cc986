import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  MONOREPO_TOPIC,
  monorepoServiceRef,
} from '@freehold/backstage-plugin-namespaces-node';
import { applicationText, testMonorepos } from './__testUtils__/testMonorepo';
import catalogModuleMonorepo from '.';

describe('catalogModuleMonorepo', () => {
  const testMonorepo = testMonorepos();
  const events = mockServices.events();
  let backend: TestBackend;

  const findEntity = async (ref: string): Promise<Entity | undefined> => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/catalog/entities/by-name/${ref}`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    return response.status === 200 ? await response.json() : undefined;
  };

  it('fills the catalog at start, and follows landings', async () => {
    const { store, commit } = await testMonorepo({
      cart: applicationText('cart'),
    });
    backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleMonorepo,
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        createServiceFactory({
          service: monorepoServiceRef,
          deps: {},
          factory: () => ({
            store,
            settings: { path: 'unused', branch: 'main', sample: false },
          }),
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            // Only the event tells of the landing.
            catalog: { providers: { freehold: { pollEvery: '1h' } } },
          },
        }),
      ],
    });

    const cart = await eventually(() => findEntity('component/default/cart'));
    expect(cart).toMatchObject({
      spec: { owner: 'group:default/team-payment' },
      relations: expect.arrayContaining([
        { type: 'dependsOn', targetRef: 'resource:default/cart-develop' },
      ]),
    });

    const commitId = await commit({
      'applications/order/application.yaml': applicationText('order'),
    });
    await events.publish({
      topic: MONOREPO_TOPIC,
      eventPayload: { commit: commitId },
    });
    await eventually(() => findEntity('component/default/order'));
    await eventually(() => findEntity('resource/default/order-develop'));
  }, 60_000);
});

/** The catalog processes what a provider gave it a little later. */
async function eventually<T>(attempt: () => Promise<T | undefined>) {
  for (let count = 0; count < 300; count += 1) {
    const result = await attempt();
    if (result !== undefined) {
      return result;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('It did not happen');
}
