import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { sloProvidersExtensionPoint } from '@freehold/backstage-plugin-namespaces-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatadogClient } from './client/DatadogClient';
import { DatadogSloProvider } from './DatadogSloProvider';
import { readDatadogSettings } from './settings';

/**
 * Adds the SLO provider `datadog` to the namespaces plugin, when `freehold.datadog` is configured.
 *
 * @public
 */
export const namespacesModuleDatadog = createBackendModule({
  pluginId: 'namespaces',
  moduleId: 'datadog',
  register({ registerInit }) {
    registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        providers: sloProvidersExtensionPoint,
      },
      async init({ config, logger, providers }) {
        const settings = readDatadogSettings(config);
        if (!settings) {
          return;
        }
        const { site, searchQuery } = settings;
        providers.addProvider(
          new DatadogSloProvider({
            client: new DatadogClient({
              ...settings,
              url: site.apiUrl,
              fetch,
              sleep: (ms, signal) => sleep(ms, undefined, { signal }),
            }),
            appUrl: site.appUrl,
            searchQuery,
            logger,
          }),
        );
      },
    });
  },
});
