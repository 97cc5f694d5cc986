import { InputError } from '@backstage/errors';
import { SloProvider } from '@freehold/backstage-plugin-namespaces-node';

/**
 * The provider that the configuration names, or the only one that there is; nothing when none is installed. Made-up
 * figures give way to real ones: they are there until something is connected.
 */
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
  const real = [...providers.values()].filter(({ sample }) => !sample);
  if (real.length > 1) {
    const names = real.map(({ id }) => id).sort();
    throw new InputError(
      `Several providers of SLO figures are installed (${names.join(
        ', ',
      )}). Say with freehold.slo.provider which one is asked`,
    );
  }
  return real[0] ?? providers.values().next().value;
}
