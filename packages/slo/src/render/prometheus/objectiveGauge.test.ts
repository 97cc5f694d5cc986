import { anSlo, prom } from '../../__testUtils__/definitions';
import { objectiveExposition, objectiveSamples } from './objectiveGauge';
import { sliKey } from './shapes';

const labels = {
  application: 'shop',
  environment: 'production',
  owner: 'group:default/team-shop',
  paging: 'always',
};

describe('objectiveSamples', () => {
  it('has one for each objective', () => {
    const slo = anSlo({ objective: '{target: 0.9}, {target: 0.99}' });
    const samples = objectiveSamples(slo, 'shop-production', labels);
    expect(samples).toMatchObject([
      { namespace: 'shop-production', slo: 'availability:1', target: 0.9 },
      { namespace: 'shop-production', slo: 'availability:2', target: 0.99 },
    ]);
    expect(samples[0].sli).toMatch(/^[0-9a-f]{8}$/);
  });

  it('has none for what Prometheus cannot be asked', () => {
    const slo = anSlo({
      indicator: `{metadata: {name: a}, spec: {ratioMetric: {good: ${prom(
        'rate(a[5m])',
      )}, total: ${prom('b')}}}}`,
    });
    expect(objectiveSamples(slo, 'shop-production', labels)).toEqual([]);
  });

  it('tells ways to measure apart, and not targets', () => {
    const key = (parts = {}, label?: string) =>
      sliKey(anSlo(parts).objectives[0], label);
    expect(key({ objective: '{target: 0.5}' })).toBe(key());
    expect(key({}, 'kubernetes_namespace')).not.toBe(key());
    expect(
      key({
        method: 'RatioTimeslices',
        objective: '{target: 0.9, timeSliceWindow: 5m}',
      }),
    ).not.toBe(key());
  });
});

describe('objectiveExposition', () => {
  it('is what Prometheus scrapes', () => {
    const sample = {
      namespace: 'shop-production',
      slo: 'availability',
      sli: '0a0a0a0a',
      target: 0.999,
      labels: { ...labels, owner: 'a "quoted"\nowner\\' },
    };
    expect(objectiveExposition([sample])).toBe(
      [
        '# HELP freehold_slo_objective_ratio Fraction of events that has to be good, by namespace and SLO.',
        '# TYPE freehold_slo_objective_ratio gauge',
        'freehold_slo_objective_ratio{namespace="shop-production",slo="availability",sli="0a0a0a0a",application="shop",environment="production",owner="a \\"quoted\\"\\nowner\\\\",paging="always"} 0.999',
        '',
      ].join('\n'),
    );
  });
});
