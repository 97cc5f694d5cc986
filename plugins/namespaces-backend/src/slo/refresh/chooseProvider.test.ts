import { FakeSloProvider } from '../../__testUtils__/FakeSloProvider';
import { SloProviderRegistry } from './SloProviderRegistry';
import { chooseProvider } from './chooseProvider';

function registry(...ids: string[]) {
  const providers = new SloProviderRegistry();
  ids.forEach(id =>
    providers.addProvider(
      Object.assign(new FakeSloProvider(id), { sample: id === 'sample' }),
    ),
  );
  return providers;
}

describe('chooseProvider', () => {
  it.each([
    ['none', [], undefined, undefined],
    ['the only one', ['prometheus'], undefined, 'prometheus'],
    [
      'made-up figures where there are no others',
      ['sample'],
      undefined,
      'sample',
    ],
    ['real figures first', ['sample', 'datadog'], undefined, 'datadog'],
    ['the one that is named', ['prometheus', 'sample'], 'sample', 'sample'],
  ])('takes %s', (_what, installed, wanted, chosen) => {
    const { providers } = registry(...installed);
    expect(chooseProvider(providers, wanted)?.id).toBe(chosen);
  });

  it.each([
    [
      'an unknown one',
      ['sample', 'prometheus'],
      'datadog',
      'freehold.slo.provider is "datadog", but the installed providers are: prometheus, sample. Name one of them, or install its module',
    ],
    [
      'one where none is installed',
      [],
      'datadog',
      'freehold.slo.provider is "datadog", but no provider is installed. Install its module',
    ],
    [
      'nothing where there are several',
      ['sample', 'prometheus', 'datadog'],
      undefined,
      'Several providers of SLO figures are installed (datadog, prometheus). Say with freehold.slo.provider which one is asked',
    ],
  ])('refuses %s', (_what, installed, wanted, message) => {
    const { providers } = registry(...installed);
    expect(() => chooseProvider(providers, wanted)).toThrow(message);
  });

  it('refuses two providers with one id', () => {
    expect(() => registry('sample', 'sample')).toThrow('have the id "sample"');
  });
});
