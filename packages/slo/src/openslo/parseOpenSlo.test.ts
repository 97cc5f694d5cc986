import { prom, RATIO, SloParts, sloText } from '../__testUtils__/definitions';
import { parseOpenSlo } from './parseOpenSlo';

const FILE = 'applications/shop/slo.yaml';

function codesOf(text: string, platformPolicies?: string[]): string[] {
  return parseOpenSlo(text, { file: FILE, platformPolicies }).problems.map(
    ({ code }) => code,
  );
}

const sli = (spec: string, name = 'sli') =>
  `{metadata: {name: ${name}}, spec: ${spec}}`;
const threshold = sli(`{thresholdMetric: ${prom('latency')}}`);
const calendar = (inside: string) => `[{duration: 1M, calendar: ${inside}}]`;
const slices = (objective: string): SloParts => ({
  method: 'Timeslices',
  objective: `{target: 0.9, ${objective}}`,
});

describe('parseOpenSlo', () => {
  it('reads an SLO', () => {
    const parsed = parseOpenSlo(sloText(), { file: FILE });
    expect(parsed).toEqual({
      ok: true,
      problems: [],
      value: {
        slos: [
          {
            metadata: { name: 'availability', labels: {}, annotations: {} },
            service: 'shop',
            window: { kind: 'rolling', duration: { count: 30, unit: 'd' } },
            objectives: [
              {
                id: 'availability',
                target: 0.999,
                budgeting: { method: 'Occurrences' },
                indicator: {
                  name: 'good',
                  metric: {
                    kind: 'good',
                    counter: true,
                    good: {
                      spec: { query: 'http_requests_total{code!~"5.."}' },
                    },
                    total: { spec: { query: 'http_requests_total' } },
                  },
                },
                line: 9,
                column: 16,
              },
            ],
            alertPolicies: [],
            line: 1,
            column: 1,
          },
        ],
      },
    });
  });

  it.each<[string, SloParts, string]>([
    ['a target of 1', { objective: '{target: 1}' }, 'target-range'],
    ['a target of 1.0', { objective: '{target: 1.0}' }, 'target-range'],
    ['a negative target', { objective: '{target: -0.1}' }, 'target-range'],
    ['a percentage as target', { objective: '{target: 99.9}' }, 'target-range'],
    ['100 %', { objective: '{targetPercent: 100}' }, 'target-range'],
    ['a target that is no number', { objective: '{target: .nan}' }, 'type'],
    ['an endless target', { objective: '{target: .inf}' }, 'type'],
    ['a target in quotes', { objective: "{target: '0.9'}" }, 'type'],
    ['no target', { objective: '{displayName: a}' }, 'exclusive'],
    [
      'two targets',
      { objective: '{target: 0.9, targetPercent: 90}' },
      'exclusive',
    ],
    ['no objective', { objective: '' }, 'required'],
    ['no window', { window: '[]' }, 'time-window-count'],
    ['nothing as window', { window: 'null' }, 'time-window-count'],
    [
      'two windows',
      {
        window:
          '[{duration: 7d, isRolling: true}, {duration: 30d, isRolling: true}]',
      },
      'time-window-count',
    ],
    [
      'a rolling window with a calendar',
      {
        window:
          "[{duration: 30d, isRolling: true, calendar: {startTime: '2026-01-01 00:00:00', timeZone: UTC}}]",
      },
      'calendar',
    ],
    [
      'a window that neither rolls nor has a calendar',
      { window: '[{duration: 30d}]' },
      'calendar',
    ],
    [
      'a window that says it does not roll, without a calendar',
      { window: '[{duration: 30d, isRolling: false}]' },
      'calendar',
    ],
    [
      'a window of nothing',
      { window: '[{duration: 0d, isRolling: true}]' },
      'duration',
    ],
    [
      'a window in seconds',
      { window: '[{duration: 30s, isRolling: true}]' },
      'duration',
    ],
    [
      'a window without duration',
      { window: '[{isRolling: true}]' },
      'required',
    ],
    [
      'a start without seconds',
      { window: calendar("{startTime: '2026-01-01 00:00', timeZone: UTC}") },
      'start-time',
    ],
    [
      'a start that never was',
      { window: calendar("{startTime: '2026-02-30 00:00:00', timeZone: UTC}") },
      'start-time',
    ],
    [
      'a time zone that is none',
      {
        window: calendar(
          "{startTime: '2026-01-01 00:00:00', timeZone: Mars/Olympus}",
        ),
      },
      'time-zone',
    ],
    ['an unknown method', { method: 'Occurences' }, 'value'],
    ['no method', { method: 'null' }, 'required'],
    [
      'op with an inline ratioMetric',
      { objective: '{target: 0.9, op: lt}' },
      'forbidden',
    ],
    [
      'value with an inline ratioMetric',
      { objective: '{target: 0.9, value: 0}' },
      'forbidden',
    ],
    [
      'a threshold without op',
      { indicator: threshold, objective: '{target: 0.9, value: 1}' },
      'required',
    ],
    [
      'a threshold without value',
      { indicator: threshold, objective: '{target: 0.9, op: lt}' },
      'required',
    ],
    [
      'an operator that is none',
      { indicator: threshold, objective: '{target: 0.9, op: "<", value: 1}' },
      'value',
    ],
    ['slices without a target', slices('timeSliceWindow: 1m'), 'required'],
    ['slices without a window', slices('timeSliceTarget: 0.9'), 'required'],
    [
      'a slice target of 0',
      slices('timeSliceTarget: 0, timeSliceWindow: 1m'),
      'target-range',
    ],
    [
      'a slice target over 1',
      slices('timeSliceTarget: 1.01, timeSliceWindow: 1m'),
      'target-range',
    ],
    [
      'ratio slices without a window',
      { method: 'RatioTimeslices', objective: '{target: 0.9}' },
      'required',
    ],
    ['no indicator', { indicator: 'null' }, 'indicator'],
    [
      'an indicator here and there',
      {
        objective: `{target: 0.9, indicator: ${sli(
          `{ratioMetric: ${RATIO}}`,
        )}}`,
      },
      'indicator',
    ],
    ['an indicator without metric', { indicator: sli('{}') }, 'exclusive'],
    [
      'an indicator with two metrics',
      {
        indicator: sli(
          `{ratioMetric: ${RATIO}, thresholdMetric: ${prom('a')}}`,
        ),
      },
      'exclusive',
    ],
    [
      'a ratio without total',
      { indicator: sli(`{ratioMetric: {good: ${prom('a')}}}`) },
      'exclusive',
    ],
    [
      'a ratio of nothing to total',
      { indicator: sli(`{ratioMetric: {total: ${prom('a')}}}`) },
      'required',
    ],
    [
      'raw and total',
      {
        indicator: sli(
          `{ratioMetric: {raw: ${prom('a')}, total: ${prom('b')}}}`,
        ),
      },
      'exclusive',
    ],
    [
      'raw and good',
      {
        indicator: sli(
          `{ratioMetric: {rawType: success, raw: ${prom('a')}, good: ${prom(
            'b',
          )}}}`,
        ),
      },
      'exclusive',
    ],
    [
      'raw without type',
      { indicator: sli(`{ratioMetric: {raw: ${prom('a')}}}`) },
      'required',
    ],
    [
      'a source without spec',
      {
        indicator: sli(
          `{ratioMetric: {good: {metricSource: {type: x}}, total: ${prom(
            'b',
          )}}}`,
        ),
      },
      'required',
    ],
    [
      'a source with an empty spec',
      {
        indicator: sli(
          `{ratioMetric: {good: {metricSource: {spec: {}}}, total: ${prom(
            'b',
          )}}}`,
        ),
      },
      'required',
    ],
    ['a name that is no label', { name: 'Availability' }, 'name'],
    ['a long name', { name: 'a'.repeat(64) }, 'name'],
    ['no name', { name: 'null' }, 'required'],
    [
      'a weight of 0',
      {
        indicator: 'null',
        objective: `{target: 0.9, compositeWeight: 0, indicator: ${sli(
          `{ratioMetric: ${RATIO}}`,
        )}}`,
      },
      'range',
    ],
  ])('refuses %s', (_what, parts, code) => {
    const parsed = parseOpenSlo(sloText(parts), { file: FILE });
    const errors = parsed.problems.filter(one => one.severity === 'error');
    expect(parsed.ok).toBe(false);
    expect(errors.map(problem => problem.code)).toEqual([`openslo/${code}`]);
    expect(errors[0]).toMatchObject({ file: FILE });
    expect(errors[0].line).toBeGreaterThan(0);
    expect(errors[0].message.endsWith('.')).toBe(true);
    expect(errors[0].remedy).not.toBe('');
  });

  it('points at the line of a problem', () => {
    expect(
      parseOpenSlo(sloText({ objective: '{target: 99.9}' })).problems,
    ).toMatchObject([
      { path: ['spec', 'objectives', 0, 'target'], line: 9, column: 25 },
    ]);
  });

  it('finds all problems at once', () => {
    const text = sloText({
      name: 'A',
      window: '[]',
      method: 'none',
      objective: '{target: 2}',
    });
    expect(codesOf(text).sort()).toEqual([
      'openslo/name',
      'openslo/target-range',
      'openslo/time-window-count',
      'openslo/value',
    ]);
  });

  it.each([
    ['99.95', 0.9995],
    ['99.9', 0.999],
    ['0', 0],
    ['99.999', 0.99999],
  ])('reads %s %% without noise', (percent, target) => {
    const parsed = parseOpenSlo(
      sloText({ objective: `{targetPercent: ${percent}}` }),
    );
    expect(parsed.ok && parsed.value.slos[0].objectives[0].target).toBe(target);
  });

  it('numbers several objectives', () => {
    const parsed = parseOpenSlo(
      sloText({ objective: '{target: 0.9}, {target: 0.99}' }),
    );
    expect(
      parsed.ok && parsed.value.slos[0].objectives.map(({ id }) => id),
    ).toEqual(['availability:1', 'availability:2']);
  });

  it('reads a calendar window', () => {
    const window = calendar(
      "{startTime: '2026-01-01 00:00:00', timeZone: Asia/Tokyo}",
    );
    const parsed = parseOpenSlo(sloText({ window }));
    expect(parsed.ok && parsed.value.slos[0].window).toEqual({
      kind: 'calendar',
      duration: { count: 1, unit: 'M' },
      startTime: '2026-01-01 00:00:00',
      timeZone: 'Asia/Tokyo',
    });
  });

  it('warns of what is not read', () => {
    const text = sloText({ objective: '{target: 0.9, titel: a}' });
    expect(parseOpenSlo(text)).toMatchObject({
      ok: true,
      problems: [{ code: 'openslo/unknown-field', severity: 'warning' }],
    });
    const composite = sloText({
      indicator: 'null',
      objective: `{target: 0.9, indicator: ${sli(`{ratioMetric: ${RATIO}}`)}}`,
    });
    expect(parseOpenSlo(composite)).toMatchObject({
      ok: true,
      problems: [{ code: 'openslo/composite', severity: 'warning' }],
    });
  });
});

describe('files of several objects', () => {
  const shared = [
    'apiVersion: openslo/v1',
    'kind: SLI',
    'metadata: {name: shared}',
    `spec: {ratioMetric: ${RATIO}}`,
    '',
  ].join('\n');
  const referring = sloText().replace(/indicator: .*/, 'indicatorRef: shared');

  it.each([
    ['before', [shared, referring]],
    ['after', [referring, shared]],
    ['with empty documents', ['', shared, '# nothing\n', referring, '']],
  ])('follow references to what stands %s', (_where, documents) => {
    const parsed = parseOpenSlo(documents.join('---\n'));
    expect(parsed).toMatchObject({ ok: true, problems: [] });
    expect(parsed.ok && parsed.value.slos[0].objectives[0].indicator.name).toBe(
      'shared',
    );
  });

  it('may be lists', () => {
    const item = (text: string) => `- ${text.trim().replace(/\n/g, '\n  ')}\n`;
    expect(parseOpenSlo(item(shared) + item(referring))).toMatchObject({
      ok: true,
      value: { slos: [{ service: 'shop' }] },
    });
  });

  it('warn of a threshold that a referenced ratio does not use', () => {
    // The Go SDK cannot know here that the indicator is a ratio, and allows it.
    const text = referring.replace('{target: 0.999}', '{target: 0.9, op: lt}');
    expect(parseOpenSlo(`${shared}---\n${text}`)).toMatchObject({
      ok: true,
      problems: [{ code: 'openslo/forbidden', severity: 'warning' }],
    });
  });

  it.each([
    ['an indicator that is not there', referring, ['openslo/reference']],
    [
      'two of one name',
      `${sloText()}---\n${sloText()}`,
      ['openslo/duplicate-name'],
    ],
    [
      'an indicator that is wrong, once',
      `${shared.replace(RATIO, '{}')}---\n${referring}`,
      ['openslo/exclusive'],
    ],
    [
      'another version',
      sloText().replace('openslo/v1', 'openslo/v1alpha'),
      ['openslo/api-version'],
    ],
    [
      'no version',
      sloText().replace('apiVersion: openslo/v1', ''),
      ['openslo/api-version'],
    ],
    ['another kind', sloText().replace('SLO', 'SLOs'), ['openslo/value']],
    ['a text', 'hello', ['openslo/type']],
    ['nothing', '', ['yaml/empty']],
    ['an alias', 'a: &a [1]\nb: *a\n', ['yaml/alias', 'yaml/alias']],
  ])('refuse %s', (_what, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it('may have services and data sources', () => {
    const others = [
      'apiVersion: openslo/v1\nkind: Service\nmetadata: {name: shop}\nspec: {description: Sells.}\n',
      'apiVersion: openslo/v1\nkind: DataSource\nmetadata: {name: prom}\nspec: {type: Prometheus, connectionDetails: {url: http://x}}\n',
      sloText(),
    ];
    expect(codesOf(others.join('---\n'))).toEqual([]);
    expect(codesOf(others[1].replace('type: Prometheus, ', ''))).toEqual([
      'openslo/required',
    ]);
  });
});

describe('metadata', () => {
  const labelled = (metadata: string) =>
    sloText().replace('{name: availability}', `{name: a, ${metadata}}`);

  it('has labels with one value or several, and annotations', () => {
    const parsed = parseOpenSlo(
      labelled(
        'displayName: A, labels: {team: [x, y], tier: a}, annotations: {example.com/link: b}',
      ),
    );
    expect(parsed.ok && parsed.value.slos[0].metadata).toEqual({
      name: 'a',
      displayName: 'A',
      labels: { team: ['x', 'y'], tier: ['a'] },
      annotations: { 'example.com/link': 'b' },
    });
  });

  it.each([
    ['a long title', `displayName: ${'x'.repeat(64)}`, 'openslo/too-long'],
    ['a key with a space', 'labels: {"a b": c}', 'openslo/key'],
    ['a domain before a label', 'labels: {example.com/a: c}', 'openslo/key'],
    ['two slashes', 'annotations: {a/b/c: d}', 'openslo/key'],
    ['a value that is no text', 'labels: {a: 1}', 'openslo/type'],
    ['labels that are a list', 'labels: [a]', 'openslo/type'],
  ])('refuses %s', (_what, metadata, code) => {
    expect(codesOf(labelled(metadata))).toEqual([code]);
  });

  it('has a description of at most 1050 characters', () => {
    const described = (length: number) =>
      sloText().replace('spec:', `spec:\n  description: ${'x'.repeat(length)}`);
    expect(codesOf(described(1050))).toEqual([]);
    expect(codesOf(described(1051))).toEqual(['openslo/too-long']);
  });
});
