import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  SloProvider,
  sloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';
import { namespacesModuleSample } from './module';

describe('namespacesModuleSample adds its provider', () => {
  it.each<[string, object, number]>([
    ['shows the sample monorepo', { monorepo: { sample: true } }, 1],
    ['asks for it by name', { slo: { provider: 'sample' } }, 1],
    ['has a monorepo of its own', { monorepo: { sample: false } }, 0],
    ['measures with another', { slo: { provider: 'prometheus' } }, 0],
  ])('to a portal that %s', async (_what, freehold, count) => {
    const providers: SloProvider[] = [];
    const namespaces = createBackendPlugin({
      pluginId: 'namespaces',
      register(env) {
        env.registerExtensionPoint(sloProvidersExtensionPoint, {
          addProvider: provider => providers.push(provider),
        });
        env.registerInit({ deps: {}, async init() {} });
      },
    });
    await startTestBackend({
      features: [
        namespaces,
        namespacesModuleSample,
        mockServices.rootConfig.factory({ data: { freehold } }),
      ],
    });
    expect(providers).toMatchObject(
      Array.from({ length: count }, () => ({ id: 'sample', sample: true })),
    );
  });
});
