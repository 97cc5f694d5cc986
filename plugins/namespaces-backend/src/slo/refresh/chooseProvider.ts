import { InputError } from '@backstage/errors';
import { SloProvider } from '@freehold/backstage-plugin-namespaces-node';

/** The provider that the configuration names, or the only one that there is; nothing when none is installed. */
export function chooseProvider(
  providers: ReadonlyMap<string, SloProvider>,
  wanted: string | undefined,
): SloProvider | undefined {
  const ids = [...providers.keys()].sort();
  if (wanted !== undefined) {
    const provider = providers.get(wanted);
    if (!provider) {
      throw new InputError(
        `freehold.slo.provider is "${wanted}", but ${
          ids.length > 0
            ? `the installed providers are: ${ids.join(
                ', ',
              )}. Name one of them, or install its module`
            : 'no provider is installed. Install its module'
        }`,
      );
    }
    return provider;
  }
  if (ids.length > 1) {
    throw new InputError(
      `Several providers of SLO figures are installed (${ids.join(
        ', ',
      )}). Say with freehold.slo.provider which one is asked`,
    );
  }
  return providers.values().next().value;
}
