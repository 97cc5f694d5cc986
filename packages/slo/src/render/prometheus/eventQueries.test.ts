import { resolve } from 'path';
import { anSlo, prom } from '../../__testUtils__/definitions';
import { expectGolden } from '../../__testUtils__/golden';
import { HOUR } from '../../__testUtils__/series';
import { everyIndicator } from '../../__testUtils__/everyIndicator';
import { yamlText } from '../../document/yamlText';
import { eventQueries } from './eventQueries';

describe('eventQueries', () => {
  it('asks twice for everything', () => {
    const { queries, problems } = eventQueries(everyIndicator, HOUR);
    expect(problems).toEqual([]);
    expect(Object.keys(queries ?? {})).toEqual(['good', 'total']);
    // As rules, so that promtool can be asked whether they are right.
    const rules = Object.entries(queries ?? {}).map(([part, expr]) => ({
      record: `events:${part}`,
      expr,
    }));
    expectGolden(
      resolve(__dirname, '__golden__', 'events.rules.yaml'),
      yamlText([{ groups: [{ name: 'events', interval: '1m', rules }] }], {
        blocks: true,
      }),
    );
  });

  it('does not ask more when there are more', () => {
    const many = Array.from({ length: 500 }, () => ({ slo: anSlo() }));
    expect(eventQueries(many, HOUR)).toEqual(
      eventQueries(many.slice(0, 1), HOUR),
    );
  });

  it('asks nothing for nothing, and says what it cannot ask', () => {
    const slo = anSlo({
      indicator: `{metadata: {name: a}, spec: {thresholdMetric: ${prom(
        'rate(a[5m])',
      )}}}`,
      objective: '{target: 0.9, op: lt, value: 1}',
    });
    expect(eventQueries([], HOUR)).toEqual({ problems: [] });
    const { queries, problems } = eventQueries([{ slo }], HOUR);
    expect(queries).toBeUndefined();
    expect(problems).toMatchObject([
      { code: 'prometheus/query-not-a-selector' },
    ]);
  });

  it('asks for some namespaces only, without changing what rows are called', () => {
    const bindings = [{ slo: anSlo() }, { slo: anSlo({ name: 'other' }) }];
    const all = eventQueries(bindings, HOUR).queries;
    const some = eventQueries(bindings, HOUR, {
      namespaces: ['shop-staging', 'shop-production', 'shop-staging'],
    }).queries;
    const one = eventQueries(bindings, HOUR, { namespaces: ['shop'] }).queries;
    for (const part of ['good', 'total'] as const) {
      expect(some?.[part]).toBe(
        all?.[part].replaceAll(
          'namespace!=""',
          'namespace=~"shop-production|shop-staging"',
        ),
      );
      expect(one?.[part]).toBe(
        all?.[part].replaceAll('namespace!=""', 'namespace="shop"'),
      );
    }
  });

  it('restricts every kind of indicator, by the label that its series have', () => {
    const { queries } = eventQueries(everyIndicator, HOUR, {
      namespaceLabel: 'exported_namespace',
      namespaces: ['a', 'b'],
    });
    expect(queries?.total).not.toContain('!=""');
    expect(queries?.total.match(/exported_namespace=~"a\|b"/g)).not.toBeNull();
  });

  it('asks nothing of no namespace, and refuses what cannot be one', () => {
    const bindings = [{ slo: anSlo() }];
    expect(eventQueries(bindings, HOUR, { namespaces: [] })).toEqual({
      problems: [],
    });
    expect(() =>
      eventQueries(bindings, HOUR, { namespaces: ['a"} or vector(1)'] }),
    ).toThrow(TypeError);
  });
});
