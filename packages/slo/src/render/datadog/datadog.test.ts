import { resolve } from 'path';
import { anSlo, SloParts } from '../../__testUtils__/definitions';
import { expectGolden } from '../../__testUtils__/golden';
import { PLATFORM_DEFAULT_POLICY } from '../../maths/burnPolicy';
import { yamlText } from '../../document/yamlText';
import { datadogBurnMonitors } from './burnMonitors';
import {
  datadogGenericMonitor,
  datadogGenericSlo,
  datadogMonitorObject,
  datadogSloObject,
} from './datadogObjects';
import { datadogSlos } from './datadogSlo';

const HITS = 'sum:http.requests{kube_namespace:$namespace}.as_count()';
const ERRORS =
  'sum:http.requests{kube_namespace:$namespace AND status_class:5xx}.as_count()';

const source = (query: string) =>
  `{metricSource: {spec: {datadogQuery: '${query}'}}}`;
const ratio = (spec: string) =>
  `{metadata: {name: sli}, spec: {ratioMetric: ${spec}}}`;
const BAD = ratio(
  `{counter: true, bad: ${source(ERRORS)}, total: ${source(HITS)}}`,
);
const GOOD = ratio(
  `{counter: true, good: ${source(HITS)}, total: ${source(HITS)}}`,
);

const bind = (parts: SloParts, namespaces = ['shop-production']) => ({
  slo: anSlo({ indicator: GOOD, ...parts }),
  namespaces,
  file: 'slo.yaml',
});

function specsOf(parts: SloParts = {}, namespaces?: string[]) {
  const result = datadogSlos(bind(parts, namespaces), {
    tags: ['team:team-shop'],
  });
  return result.ok ? result.specs : [];
}

function expectObjects(name: string, objects: readonly unknown[]) {
  expectGolden(
    resolve(__dirname, '__golden__', name),
    yamlText(objects, { blocks: true }),
  );
}

describe('datadogSlos', () => {
  it('has one for each namespace, and bad events subtracted', () => {
    const specs = specsOf(
      { indicator: BAD, objective: '{targetPercent: 99.95}' },
      ['shop-production-tokyo', 'shop-production-osaka'],
    );
    expect(specs).toHaveLength(2);
    expect(specs[1]).toEqual({
      name: 'shop-production-osaka availability',
      type: 'metric',
      query: {
        numerator:
          'sum:http.requests{kube_namespace:shop-production-osaka}.as_count() - (sum:http.requests{kube_namespace:shop-production-osaka AND status_class:5xx}.as_count())',
        denominator:
          'sum:http.requests{kube_namespace:shop-production-osaka}.as_count()',
      },
      target: 99.95,
      timeframe: '30d',
      tags: [
        'kube_namespace:shop-production-osaka',
        'slo:availability',
        'managed_by:freehold',
        'team:team-shop',
      ],
    });
  });

  it('is written as an object of the operator, and as a generic one', () => {
    const metadata = { name: 'availability', namespace: 'shop-production' };
    const [spec] = specsOf();
    const generic = datadogGenericSlo(metadata, spec);
    expectObjects('slo.yaml', [datadogSloObject(metadata, spec), generic]);
    expect(JSON.parse(generic.spec.jsonSpec)).toMatchObject({
      type: 'metric',
      thresholds: [{ target: 99.9, timeframe: '30d' }],
    });
  });

  it.each([
    ['7d', '7d'],
    ['1w', '7d'],
    ['30d', '30d'],
    ['1M', '30d'],
    ['1Q', '90d'],
  ])('takes the window %s', (duration, timeframe) => {
    const window = `[{duration: ${duration}, isRolling: true}]`;
    expect(specsOf({ window })).toMatchObject([{ timeframe }]);
  });

  it.each<[string, SloParts, string]>([
    [
      'four weeks',
      { window: '[{duration: 28d, isRolling: true}]' },
      'datadog/window',
    ],
    [
      'a calendar',
      {
        window:
          "[{duration: 30d, calendar: {startTime: '2026-01-01 00:00:00', timeZone: UTC}}]",
      },
      'datadog/window',
    ],
    [
      'slices',
      {
        method: 'RatioTimeslices',
        objective: '{target: 0.9, timeSliceWindow: 5m}',
      },
      'datadog/budgeting-method',
    ],
    [
      'a raw ratio',
      { indicator: ratio(`{rawType: success, raw: ${source(HITS)}}`) },
      'datadog/indicator',
    ],
    [
      'a query that counts all namespaces',
      {
        indicator: ratio(
          `{good: ${source('sum:a{*}')}, total: ${source(HITS)}}`,
        ),
      },
      'datadog/namespace-missing',
    ],
    [
      'no query',
      {
        indicator: ratio(
          `{good: {metricSource: {spec: {query: up}}}, total: ${source(HITS)}}`,
        ),
      },
      'datadog/query-missing',
    ],
  ])('refuses %s', (_what, parts, code) => {
    expect(datadogSlos(bind(parts))).toMatchObject({
      ok: false,
      problems: [{ code, file: 'slo.yaml', severity: 'error' }],
    });
  });

  it('refuses namespaces that would change the query', () => {
    expect(datadogSlos(bind({}, ['a} or sum:b{*']))).toMatchObject({
      ok: false,
      problems: [{ code: 'datadog/namespace' }],
    });
  });
});

describe('datadogBurnMonitors', () => {
  const monitorsOf = (parts: SloParts = {}, sloId = 'abc123') =>
    datadogBurnMonitors(specsOf(parts)[0], {
      sloId,
      policy: PLATFORM_DEFAULT_POLICY,
      message: '@slack-team-shop',
    });

  it('writes the policy, and 3x over a day for the three days it cannot', () => {
    const { monitors, problems } = monitorsOf();
    expect(monitors.map(({ query }) => query)).toEqual([
      'burn_rate("abc123").over("30d").long_window("1h").short_window("5m") > 14.4',
      'burn_rate("abc123").over("30d").long_window("6h").short_window("30m") > 6',
      'burn_rate("abc123").over("30d").long_window("24h").short_window("120m") > 3',
    ]);
    expect(problems).toMatchObject([
      { code: 'datadog/long-window', severity: 'warning' },
    ]);
    const metadata = (index: number) => ({
      name: `availability-${index}`,
      namespace: 'shop-production',
    });
    expectObjects(
      'monitors.yaml',
      monitors.flatMap((monitor, index) => [
        datadogMonitorObject(metadata(index), monitor),
        datadogGenericMonitor(metadata(index), monitor),
      ]),
    );
  });

  it('leaves out what can never fire', () => {
    const { monitors, problems } = monitorsOf({ objective: '{target: 0.9}' });
    expect(monitors).toHaveLength(2);
    expect(problems.map(({ code }) => code)).toEqual([
      'datadog/alert-unreachable',
      'datadog/long-window',
    ]);
  });

  it.each(['', '") or 1', 'a b'])('needs an id, not %j', sloId => {
    expect(monitorsOf({}, sloId)).toMatchObject({
      monitors: [],
      problems: [{ code: 'datadog/slo-id' }],
    });
  });
});
