import { resolve } from 'path';
import { expectGolden } from '../__testUtils__/golden';
import { parseOpenSlo } from '../openslo/parseOpenSlo';
import { renderPrometheusRules } from '../render/prometheus/renderPrometheus';
import { datadogSlos } from '../render/datadog/datadogSlo';
import { defaultSlos } from './defaultSlos';

const profiles = ['http', 'grpc', 'worker', 'cronjob'] as const;

describe('defaultSlos', () => {
  it.each(profiles)('writes those of %s', profile => {
    const text = defaultSlos({
      name: 'payment-authorizer',
      profile,
      sloTarget: 99.95,
      datadog: true,
    });
    expectGolden(resolve(__dirname, '__golden__', `${profile}.yaml`), text);
    const parsed = parseOpenSlo(text, {
      platformPolicies: ['platform-default'],
    });
    expect(parsed).toMatchObject({ ok: true, problems: [] });
    const slos = parsed.ok ? parsed.value.slos : [];
    expect(slos.map(({ metadata }) => metadata.name)).toEqual(
      profile === 'http' || profile === 'grpc'
        ? ['availability', 'latency']
        : ['success'],
    );
    expect(slos[0].objectives[0].target).toBe(0.9995);
    for (const slo of slos) {
      const binding = { slo, namespaces: ['payment-authorizer-production'] };
      expect(renderPrometheusRules([binding]).problems).toEqual([]);
      expect(datadogSlos(binding)).toMatchObject({ ok: true });
    }
  });

  it('asks for no more fast answers than answers', () => {
    const text = (sloTarget: number) =>
      defaultSlos({ name: 'a', profile: 'http', sloTarget });
    const targets = (percent: number) => {
      const parsed = parseOpenSlo(text(percent));
      return parsed.ok
        ? parsed.value.slos.map(slo => slo.objectives[0].target)
        : [];
    };
    expect(targets(99.9)).toEqual([0.999, 0.99]);
    expect(targets(95)).toEqual([0.95, 0.95]);
    expect(text(99)).not.toContain('datadogQuery');
  });

  it('takes the label of the namespace from the platform', () => {
    const parsed = parseOpenSlo(
      defaultSlos({
        name: 'a',
        profile: 'worker',
        sloTarget: 99,
        namespaceLabel: 'kubernetes_namespace',
      }),
    );
    const slos = parsed.ok ? parsed.value.slos : [];
    const { groups } = renderPrometheusRules([{ slo: slos[0] }]);
    expect(groups[0].rules[0].expr).toContain(
      '"namespace", "$1", "kubernetes_namespace"',
    );
  });

  it.each([
    { sloTarget: 100 },
    { sloTarget: 0 },
    { sloTarget: NaN },
    { sloTarget: 99, latencyTarget: 101 },
    { sloTarget: 99, latencySeconds: 0 },
    { sloTarget: 99, latencySeconds: Infinity },
  ])('refuses %j', options => {
    expect(() =>
      defaultSlos({ name: 'a', profile: 'http', ...options }),
    ).toThrow(TypeError);
  });
});
