import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  SloProvider,
  sloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';
import { namespacesModuleSample } from './module';

describe('namespacesModuleSample', () => {
  it('adds its provider to the namespaces plugin', async () => {
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
    await startTestBackend({ features: [namespaces, namespacesModuleSample] });
    expect(providers).toMatchObject([{ id: 'sample', sample: true }]);
  });
});
