import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  SloProvider,
  sloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';
import { namespacesModuleDatadog } from './module';

async function providersWith(freehold: JsonObject): Promise<SloProvider[]> {
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
      namespacesModuleDatadog,
      mockServices.rootConfig.factory({ data: { freehold } }),
    ],
  });
  return providers;
}

describe('namespacesModuleDatadog', () => {
  it('adds its provider when it is configured', async () => {
    const datadog = { apiKey: 'api-key-1', applicationKey: 'application-1' };
    expect(await providersWith({ datadog })).toMatchObject([
      { id: 'datadog', title: 'Datadog' },
    ]);
  });

  it('does nothing when it is not', async () => {
    expect(await providersWith({})).toEqual([]);
  });
});
