import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { SloProvider } from './SloProvider';

/** @public */
export interface SloProvidersExtensionPoint {
  /** Throws when there is one with the same id already. */
  addProvider(provider: SloProvider): void;
}

/**
 * Where modules of the namespaces plugin add the monitoring backends that they can ask. With several of them,
 * `freehold.slo.provider` of the configuration says which one is.
 *
 * @public
 */
export const sloProvidersExtensionPoint =
  createExtensionPoint<SloProvidersExtensionPoint>({
    id: 'freehold.slo-providers',
  });
