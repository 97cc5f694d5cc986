import { createBackendModule } from '@backstage/backend-plugin-api';
import { sloProvidersExtensionPoint } from '@freehold/backstage-plugin-namespaces-node';
import { SampleSloProvider } from './SampleSloProvider';

/**
 * Adds the provider `sample`. It is asked when `freehold.slo.provider` says so, or when it is the only one.
 *
 * @public
 */
export const namespacesModuleSample = createBackendModule({
  pluginId: 'namespaces',
  moduleId: 'freehold-slo-sample',
  register({ registerInit }) {
    registerInit({
      deps: { providers: sloProvidersExtensionPoint },
      async init({ providers }) {
        providers.addProvider(new SampleSloProvider());
      },
    });
  },
});
