import { resolve } from 'path';
import { anSlo, prom, SloParts } from '../../__testUtils__/definitions';
import { expectGolden } from '../../__testUtils__/golden';
import { defaultSlos } from '../../defaults/defaultSlos';
import { standardSlos } from '../../defaults/standardSlos';
import { parseOpenSlo } from '../../openslo/parseOpenSlo';
import { renderNamespaceRules } from './namespaceRules';
import { prometheusRuleFile } from './renderPrometheus';

const golden = (name: string) => resolve(__dirname, '__golden__', name);

const labels = {
  application: 'shop',
  environment: 'production',
  owner: 'team-shop',
  paging: 'always',
};
const shared = standardSlos().map(slo => ({ slo }));

const own = (parts: SloParts) => ({
  slo: anSlo({
    indicator: `{metadata: {name: sli}, spec: {ratioMetric: {counter: true, good: ${prom(
      'checkout_total{result="ok"}',
    )}, total: ${prom('checkout_total')}}}}`,
    ...parts,
  }),
});

function defaults() {
  const parsed = parseOpenSlo(
    defaultSlos({ name: 'shop', profile: 'http', sloTarget: 99.9 }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value.slos.map(slo => ({ slo }));
}

const namesOf = (bindings: Parameters<typeof renderNamespaceRules>[0]) =>
  renderNamespaceRules(bindings, {
    namespace: 'shop-production',
    labels,
    shared,
  }).groups.map(({ name, rules }) => `${name} ${rules.length}`);

describe('renderNamespaceRules', () => {
  it('adds the objectives only, where everybody measures so', () => {
    expect(namesOf(defaults())).toEqual(['freehold-slo-objectives 2']);
  });

  it('adds nothing without an objective', () => {
    expect(namesOf([])).toEqual([]);
  });

  it('adds records of what nobody else measures so: by name, by indicator, by method', () => {
    const windows = ['5m', '30m', '1h', '2h', '6h', '1d', '3d'];
    const records = windows.map(window => `freehold-slo-errors-${window} 1`);
    const [availability] = defaults();
    const renamed = {
      slo: {
        ...availability.slo,
        objectives: availability.slo.objectives.map(each => ({
          ...each,
          id: 'renamed',
        })),
      },
    };
    const sliced = {
      slo: {
        ...availability.slo,
        objectives: availability.slo.objectives.map(each => ({
          ...each,
          budgeting: {
            method: 'Timeslices' as const,
            sliceMs: 3_600_000,
            sliceTarget: 0.95,
          },
        })),
      },
    };
    for (const binding of [renamed, sliced, own({})]) {
      expect(namesOf([binding])).toEqual([
        'freehold-slo-objectives 1',
        ...records,
      ]);
    }
  });

  it('says what Prometheus cannot be asked for, and renders the others', () => {
    const { groups, problems } = renderNamespaceRules(
      [
        own({
          indicator: `{metadata: {name: a}, spec: {thresholdMetric: ${prom(
            'rate(a[5m])',
          )}}}`,
          objective: '{target: 0.9, op: lt, value: 1}',
        }),
        ...defaults(),
      ],
      { namespace: 'shop-production', labels, shared },
    );
    expect(problems).toMatchObject([
      { code: 'prometheus/query-not-a-selector' },
    ]);
    expect(groups.map(({ rules }) => rules.length)).toEqual([2]);
  });

  it('refuses what cannot be a namespace', () => {
    expect(() =>
      renderNamespaceRules([own({})], { namespace: 'a"} or b{c="', labels }),
    ).toThrow(TypeError);
  });

  // promtool tries it together with the rules that all namespaces share: scripts/promtool/namespace.test.yaml.
  it('writes what promtool accepts', () => {
    const { groups, problems } = renderNamespaceRules(
      [
        defaults()[0],
        own({ name: 'checkout' }),
        own({
          name: 'latency',
          method: 'Timeslices',
          objective:
            '{target: 0.99, timeSliceTarget: 0.9, timeSliceWindow: 10m}',
        }),
      ],
      { namespace: 'shop-production', labels, shared },
    );
    expect(problems).toEqual([]);
    expectGolden(golden('namespace.rules.yaml'), prometheusRuleFile(groups));
  });
});
