import fc from 'fast-check';
import { prom, RATIO, sloText } from '../__testUtils__/definitions';
import { defaultSlos } from '../defaults/defaultSlos';
import { parseOpenSlo } from '../openslo/parseOpenSlo';
import { editSloTargets } from './editSloTargets';

const FILE = 'applications/shop/slo.yaml';

const COMMENTED = `# Agreed with the business in May.
apiVersion: openslo/v1
kind: SLO
metadata: {name: availability}   # do not rename
spec:
  service: shop
  timeWindow: [{duration: 30d, isRolling: true}]
  budgetingMethod: Occurrences
  indicator:
    metadata: {name: good}
    spec: {ratioMetric: ${RATIO}}
  objectives:
    - displayName: target 0.999
      target: 0.999   # three nines
    - targetPercent: 99.5
---
apiVersion: openslo/v1
kind: Service
metadata: {name: shop}
spec: {}
---
- apiVersion: openslo/v1
  kind: SLO
  metadata: {name: latency}
  spec:
    service: shop
    timeWindow: [{duration: 30d, isRolling: true}]
    budgetingMethod: Occurrences
    indicator: {metadata: {name: b}, spec: {ratioMetric: ${RATIO}}}
    objectives: [{"target": 9.9e-1}]
`;

function edited(text: string, edits: Record<string, number>): string {
  const result = editSloTargets(
    text,
    Object.entries(edits).map(([objective, target]) => ({ objective, target })),
  );
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.text;
}

function targetsOf(text: string): Record<string, number> {
  const parsed = parseOpenSlo(text);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems));
  }
  return Object.fromEntries(
    parsed.value.slos.flatMap(({ objectives }) =>
      objectives.map(({ id, target }) => [id, target]),
    ),
  );
}

function codesOf(text: string, edits: Parameters<typeof editSloTargets>[1]) {
  const result = editSloTargets(text, edits, { file: FILE });
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

describe('editSloTargets', () => {
  it('replaces the characters of the values and no others', () => {
    const text = edited(COMMENTED, {
      'availability:1': 0.9995,
      'availability:2': 0.9975,
      latency: 0.95,
    });
    expect(text).toBe(
      COMMENTED.replace('target: 0.999 ', 'target: 0.9995 ')
        .replace('targetPercent: 99.5', 'targetPercent: 99.75')
        .replace('9.9e-1', '0.95'),
    );
  });

  it.each(['\r\n', '\n'])('keeps the line breaks %j', lineBreak => {
    const text = COMMENTED.replaceAll('\n', lineBreak);
    expect(edited(text, { latency: 0.95 })).toBe(
      text.replace('9.9e-1', '0.95'),
    );
    expect(edited(text, { latency: 0.99 }).replace('0.99}', '9.9e-1}')).toBe(
      text,
    );
  });

  it.each([
    [0.9995, '99.95'],
    [0.999, '99.9'],
    [0.99, '99'],
    [0.5, '50'],
    [0.05, '5'],
    [0.0005, '0.05'],
    [0.29, '29'],
    [0.57, '57'],
    [0.999999999999999, '99.9999999999999'],
    [0.0000001, '0.00001'],
  ])('writes %d as the percentage people write: %s', (target, percent) => {
    const text = sloText({ objective: '{targetPercent: 90}' });
    expect(edited(text, { availability: target })).toBe(
      text.replace('90', percent),
    );
    expect(targetsOf(edited(text, { availability: target }))).toEqual({
      availability: target,
    });
  });

  it('parses to the new targets, whatever they are, and leaves the others alone', () => {
    const target = fc
      .double({ min: 1e-9, max: 1 - 1e-12, noNaN: true })
      .map(value => Number(value.toPrecision(15)));
    fc.assert(
      fc.property(target, target, (first, second) => {
        const before = targetsOf(COMMENTED);
        const after = targetsOf(
          edited(COMMENTED, {
            'availability:1': first,
            'availability:2': second,
          }),
        );
        expect(after).toEqual({
          ...before,
          'availability:1': first,
          'availability:2': second,
        });
      }),
    );
  });

  it('undoes itself', () => {
    const text = defaultSlos({
      name: 'shop',
      profile: 'http',
      sloTarget: 99.9,
    });
    const there = edited(text, { availability: 0.9995, latency: 0.9 });
    expect(there).not.toBe(text);
    expect(edited(there, { availability: 0.999, latency: 0.99 })).toBe(text);
  });

  it('changes nothing when nothing is asked for', () => {
    expect(edited(COMMENTED, {})).toBe(COMMENTED);
  });

  it.each([
    ['1', 1],
    ['0', 0],
    ['a percentage', 99.9],
    ['negative', -0.5],
    ['not a number', NaN],
    ['endless', Infinity],
    ['so many nines that nothing is left', 0.9999999999999999],
  ])('refuses a target that is %s', (_, target) => {
    expect(codesOf(COMMENTED, [{ objective: 'latency', target }])).toEqual([
      'openslo/target-range',
    ]);
  });

  it('refuses objectives that are not there, or twice, with all problems at once', () => {
    expect(
      codesOf(COMMENTED, [
        { objective: 'availability', target: 0.9 },
        { objective: 'constructor', target: 0.9 },
        { objective: 'latency', target: 0.9 },
        { objective: 'latency', target: 0.95 },
      ]),
    ).toEqual([
      'openslo/objective-unknown',
      'openslo/objective-unknown',
      'openslo/objective-twice',
    ]);
  });

  it('says where the target stands', () => {
    const result = editSloTargets(
      COMMENTED,
      [{ objective: 'availability:1', target: 2 }],
      { file: FILE },
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ file: FILE, line: 14, column: 15 }],
    });
  });

  it('refuses a file that has problems itself', () => {
    const broken = sloText({
      indicator: `{metadata: {name: a}, spec: {ratioMetric: {counter: true, good: ${prom(
        'a',
      )}}}}`,
    });
    expect(
      codesOf(broken, [{ objective: 'availability', target: 0.9 }]),
    ).not.toEqual([]);
  });
});
