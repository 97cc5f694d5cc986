import { resolve } from 'path';
import { parse } from 'yaml';
import { anSlo, prom, SloParts } from '../../__testUtils__/definitions';
import { everyIndicator } from '../../__testUtils__/everyIndicator';
import { expectGolden } from '../../__testUtils__/golden';
import { defaultSlos } from '../../defaults/defaultSlos';
import { parseOpenSlo } from '../../openslo/parseOpenSlo';
import type { SloBinding } from '../binding';
import {
  prometheusRule,
  prometheusRuleFile,
  renderPrometheusRules,
} from './renderPrometheus';
import { yamlText } from '../../document/yamlText';
import { sliKey } from './shapes';

const ratio = (spec: string) =>
  `{metadata: {name: sli}, spec: {ratioMetric: ${spec}}}`;

type Binding = Pick<SloBinding, 'slo' | 'file'>;

const bind = (parts: SloParts): Binding => ({
  slo: anSlo(parts),
  file: 'slo.yaml',
});

const defaults = (
  profile: 'http' | 'grpc' | 'worker' | 'cronjob',
): Binding[] => {
  const parsed = parseOpenSlo(
    defaultSlos({ name: 'shop', profile, sloTarget: 99.9 }),
  );
  return parsed.ok ? parsed.value.slos.map(slo => ({ slo })) : [];
};

const cases: Record<string, Binding[]> = {
  http: defaults('http'),
  profiles: [
    ...defaults('http'),
    ...defaults('http'),
    ...defaults('grpc'),
    ...defaults('worker'),
    ...defaults('cronjob'),
  ],
  'every-indicator': everyIndicator,
};

function golden(name: string) {
  return resolve(__dirname, '__golden__', name);
}

describe('renderPrometheusRules', () => {
  it.each(Object.keys(cases))('writes the rules of %s', name => {
    const { groups, problems } = renderPrometheusRules(cases[name], {
      annotations: { runbook_url: 'https://portal.example/{{ $labels.slo }}' },
    });
    expect(problems).toEqual([]);
    const text = prometheusRuleFile(groups);
    expect(parse(text)).toEqual({ groups });
    expectGolden(golden(`${name}.rules.yaml`), text);
  });

  it('wraps them for the Prometheus Operator', () => {
    const { groups } = renderPrometheusRules(cases.http);
    const object = prometheusRule(
      {
        name: 'freehold-slo',
        namespace: 'monitoring',
        labels: { prometheus: 'platform' },
      },
      groups,
    );
    expect(object.spec.groups).toBe(groups);
    expectGolden(
      golden('http.prometheusrule.yaml'),
      yamlText([object], { blocks: true }),
    );
  });

  it('writes as many rules for a thousand SLOs as for one', () => {
    const many = Array.from({ length: 1000 }, () => bind({}));
    expect(renderPrometheusRules(many)).toEqual(
      renderPrometheusRules([bind({})]),
    );
  });

  it('does not depend on the order of the SLOs', () => {
    const [first, ...others] = cases.profiles;
    expect(renderPrometheusRules([...others.reverse(), first])).toEqual(
      renderPrometheusRules(cases.profiles),
    );
  });

  it('keeps two ways to measure the same SLO apart', () => {
    const own = ratio(
      `{counter: true, good: ${prom('calls{ok="true"}')}, total: ${prom(
        'calls',
      )}}`,
    );
    const { groups, problems } = renderPrometheusRules([
      bind({ indicator: own }),
      bind({}),
      bind({}),
    ]);
    expect(problems).toEqual([]);
    const [rule] = groups[0].rules;
    expect(groups[0].rules).toHaveLength(1);
    for (const slo of [anSlo({ indicator: own }), anSlo()]) {
      expect(rule.expr).toContain(
        `and on (namespace) slo:objective:ratio{slo="availability",sli="${sliKey(
          slo.objectives[0],
        )}"}`,
      );
    }
  });

  it('sums what a proxy measured under another label', () => {
    const source = (query: string) =>
      `{metricSource: {spec: {query: ${query}, namespaceLabel: exported_namespace}}}`;
    const { groups } = renderPrometheusRules([
      bind({
        indicator: ratio(
          `{counter: true, good: ${source('ok')}, total: ${source('all')}}`,
        ),
      }),
    ]);
    expect(groups[0].rules[0].expr).toContain(
      'sum by (namespace) (label_replace(rate(all{exported_namespace!=""}[5m]), "namespace", "$1", "exported_namespace", "(.*)"))',
    );
  });

  const query = (text: string) => ({
    indicator: ratio(
      `{counter: true, good: ${prom(text)}, total: ${prom('all')}}`,
    ),
  });

  it.each<[string, Binding[], string]>([
    [
      'a rate',
      [bind(query('rate(ok[5m])'))],
      'prometheus/query-not-a-selector',
    ],
    ['a range', [bind(query('ok[5m]'))], 'prometheus/query-not-a-selector'],
    [
      'an injection',
      [bind(query('ok{a="b"} or vector(1) or x{a="b"}'))],
      'prometheus/query-not-a-selector',
    ],
    [
      'a namespace in the query',
      [bind(query('ok{namespace="x"}'))],
      'prometheus/namespace-in-query',
    ],
    [
      'no query',
      [
        bind({
          indicator: ratio(
            '{good: {metricSource: {spec: {a: 1}}}, total: {metricSource: {spec: {query: b}}}}',
          ),
        }),
      ],
      'prometheus/query-missing',
    ],
    [
      'a label that is none',
      [
        bind({
          indicator: ratio(
            `{rawType: success, raw: {metricSource: {spec: {query: a, namespaceLabel: 'x") or ('}}}}`,
          ),
        }),
      ],
      'prometheus/namespace-label',
    ],
  ])('refuses %s', (_what, bindings, code) => {
    const { problems } = renderPrometheusRules(bindings);
    expect(problems.map(problem => problem.code)).toContain(code);
    expect(problems[0]).toMatchObject({ severity: 'error', file: 'slo.yaml' });
    expect(problems[0].line).toBeGreaterThan(0);
  });

  it('warns of alerts that can never fire, and of late ones', () => {
    const codes = (parts: SloParts) =>
      renderPrometheusRules([bind(parts)]).problems.map(
        ({ code, severity }) => [code, severity],
      );
    expect(codes({ objective: '{target: 0.9}' })).toEqual([
      ['prometheus/alert-unreachable', 'warning'],
    ]);
    expect(codes({ objective: '{target: 0.94}' })).toEqual([]);
    expect(codes({ window: '[{duration: 3d, isRolling: true}]' })).toEqual([
      ['prometheus/alert-late', 'warning'],
    ]);
  });

  it('refuses a policy that makes no sense', () => {
    const tier = {
      severity: 'page' as const,
      burnRate: 0,
      longMs: 1,
      shortMs: 2,
    };
    const policy = { name: 'odd', tiers: [tier] };
    expect(renderPrometheusRules([bind({})], { policy })).toMatchObject({
      groups: [],
      problems: [{ code: 'policy/burn-rate' }, { code: 'policy/windows' }],
    });
  });
});
