import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloProvidersExtensionPoint } from '@freehold/backstage-plugin-namespaces-node';
import { SampleSloProvider } from './SampleSloProvider';

/**
 * Adds the provider `sample` to a portal that shows the sample monorepo, or that asks for it by name. Anywhere else
 * made-up figures would stand beside services that are real.
 *
 * @public
 */
export const namespacesModuleSample = createBackendModule({
  pluginId: 'namespaces',
  moduleId: 'freehold-slo-sample',
  register({ registerInit }) {
    registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: sloProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (
          config.getOptionalBoolean('freehold.monorepo.sample') ||
          config.getOptionalString('freehold.slo.provider') === 'sample'
        ) {
          providers.addProvider(new SampleSloProvider());
        }
      },
    });
  },
});
