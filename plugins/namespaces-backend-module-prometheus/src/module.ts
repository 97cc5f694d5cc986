import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloProvidersExtensionPoint } from '@freehold/backstage-plugin-namespaces-node';
import { PrometheusClient } from './client/PrometheusClient';
import { PrometheusSloProvider } from './PrometheusSloProvider';
import { readPrometheusSettings } from './settings';

/**
 * Adds the SLO provider `prometheus` to the namespaces plugin, when `freehold.prometheus` is configured.
 *
 * @public
 */
export const namespacesModulePrometheus = createBackendModule({
  pluginId: 'namespaces',
  moduleId: 'prometheus',
  register({ registerInit }) {
    registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: sloProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        const settings = readPrometheusSettings(config);
        if (!settings) {
          return;
        }
        providers.addProvider(
          new PrometheusSloProvider({
            instances: settings.instances.map(instance => ({
              ...instance,
              client: new PrometheusClient({ ...instance, fetch }),
            })),
            namespaceLabel: settings.namespaceLabel,
            logger,
            now: Date.now,
          }),
        );
      },
    });
  },
});
