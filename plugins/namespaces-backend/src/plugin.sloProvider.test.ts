import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { sloProvidersExtensionPoint } from '@freehold/backstage-plugin-namespaces-node';
import namespacesPlugin from '.';
import { FakeSloProvider } from './__testUtils__/FakeSloProvider';
import { sampleMonorepo } from './__testUtils__/sampleMonorepo';

jest.setTimeout(120_000);

describe('the provider of SLO figures', () => {
  const directory = createMockDirectory();
  const path = directory.resolve('monorepo.git');
  let monorepo: Awaited<ReturnType<typeof sampleMonorepo>>;

  beforeAll(async () => {
    monorepo = await sampleMonorepo(path, ['hello-world']);
  });
  afterAll(() => monorepo.store.close());

  function start(provider: FakeSloProvider, slo: { provider?: string } = {}) {
    return startTestBackend({
      features: [
        namespacesPlugin,
        createBackendModule({
          pluginId: 'namespaces',
          moduleId: 'fake',
          register(env) {
            env.registerInit({
              deps: { providers: sloProvidersExtensionPoint },
              init: async ({ providers }) => providers.addProvider(provider),
            });
          },
        }),
        mockServices.rootConfig.factory({
          data: { freehold: { monorepo: { path }, slo } },
        }),
        mockServices.database.factory(),
        mockServices.scheduler.factory(),
        catalogServiceMock.factory(),
      ],
    });
  }

  it('is asked as soon as the index has objectives', async () => {
    const provider = new FakeSloProvider();
    const asked = new Promise<number>(resolve => {
      provider.beforeAnswer = ({ series }) => resolve(series.length);
    });
    const backend = await start(provider, { provider: 'fake' });
    try {
      await expect(asked).resolves.toBeGreaterThan(0);
    } finally {
      await backend.stop();
    }
  });

  it('has to be one that is installed', async () => {
    await expect(
      start(new FakeSloProvider(), { provider: 'prometeus' }),
    ).rejects.toThrow(
      'freehold.slo.provider is "prometeus", but the installed providers are: fake. Name one of them, or install its module',
    );
  });
});
