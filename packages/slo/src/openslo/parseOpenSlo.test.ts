import { RATIO, sloText } from '../__testUtils__/definitions';
import { parseOpenSlo } from './parseOpenSlo';

const FILE = 'applications/shop/slo.yaml';

function codesOf(text: string): string[] {
  return parseOpenSlo(text).problems.map(({ code }) => code);
}

const sli = (spec: string, name = 'sli') =>
  `{metadata: {name: ${name}}, spec: ${spec}}`;
const calendar = (inside: string) => `[{duration: 1M, calendar: ${inside}}]`;

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
