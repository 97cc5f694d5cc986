import { ConflictError } from '@backstage/errors';
import {
  SloProvider,
  SloProvidersExtensionPoint,
} from '@freehold/backstage-plugin-namespaces-node';

/** Collects what modules add. */
export class SloProviderRegistry implements SloProvidersExtensionPoint {
  readonly #providers = new Map<string, SloProvider>();

  get providers(): ReadonlyMap<string, SloProvider> {
    return this.#providers;
  }

  addProvider(provider: SloProvider): void {
    if (this.#providers.has(provider.id)) {
      throw new ConflictError(
        `Two providers of SLO figures have the id "${provider.id}"; remove one of the modules`,
      );
    }
    this.#providers.set(provider.id, provider);
  }
}
