import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  SloProvider,
  sloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';
import namespacesModulePrometheus from '.';

/** The providers that a backend with this configuration has. */
async function providersWith(freehold: JsonObject): Promise<SloProvider[]> {
  const providers: SloProvider[] = [];
  const backend = await startTestBackend({
    features: [
      createBackendPlugin({
        pluginId: 'namespaces',
        register(env) {
          env.registerExtensionPoint(sloProvidersExtensionPoint, {
            addProvider: provider => providers.push(provider),
          });
          env.registerInit({ deps: {}, async init() {} });
        },
      }),
      namespacesModulePrometheus,
      mockServices.rootConfig.factory({ data: { freehold } }),
    ],
  });
  await backend.stop();
  return providers;
}

describe('namespacesModulePrometheus', () => {
  it('adds the provider when it is configured', async () => {
    const instances = [{ name: 'tokyo', url: 'https://prometheus.example' }];
    const providers = await providersWith({ prometheus: { instances } });
    expect(providers).toMatchObject([
      { id: 'prometheus', title: 'Prometheus' },
    ]);
  });

  it('adds nothing when it is not', async () => {
    expect(await providersWith({})).toEqual([]);
  });

  it('stops the start over a mistake', async () => {
    await expect(
      providersWith({ prometheus: { instances: [] } }),
    ).rejects.toThrow('freehold.prometheus.instances is empty');
  });
});
