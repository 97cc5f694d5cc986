import { groupedQuery } from './groupedQuery';
import { parseDatadogQuery } from './parseDatadogQuery';

const all = Array.from({ length: 51 }, (_, index) => `ns-${index}`);
const term = (scope: string, metric = 'a.b') =>
  `sum:${metric}{${scope}}.as_count()`;

function grouped(query: string, namespaces: string[]): string[] {
  const parsed = parseDatadogQuery(query);
  return parsed.ok
    ? parsed.terms.map(
        one =>
          `${one.sign === 1 ? '+' : '-'} ${groupedQuery(
            one,
            namespaces,
            3600,
          )}`,
      )
    : [parsed.reason];
}

describe('parseDatadogQuery', () => {
  it.each<[string, string, string[]]>([
    [
      'one namespace by name',
      term('kube_namespace:$namespace'),
      [
        '+ sum:a.b{kube_namespace IN (shop)} by {kube_namespace}.as_count().rollup(sum, 3600)',
      ],
    ],
    [
      'conditions beside it',
      term('env:prod AND kube_namespace:$namespace AND NOT status_class:5xx'),
      [
        '+ sum:a.b{env:prod AND kube_namespace IN (shop) AND NOT status_class:5xx} by {kube_namespace}.as_count().rollup(sum, 3600)',
      ],
    ],
    [
      'commas, which stand beside no list',
      term('namespace:$namespace,env:prod'),
      [
        '+ sum:a.b{namespace:*,env:prod} by {namespace}.as_count().rollup(sum, 3600)',
      ],
    ],
    [
      'sums and differences',
      `${term('n:$namespace', 'a')} - (default_zero(${term(
        'n:$namespace',
        'b',
      )}) - ${term('n:$namespace', 'c')})`,
      ['+', '-', '+'].map(
        (sign, index) =>
          `${sign} sum:${
            'abc'[index]
          }{n IN (shop)} by {n}.as_count().rollup(sum, 3600)`,
      ),
    ],
  ])('asks for %s', (_, query, expected) => {
    expect(grouped(query, ['shop'])).toEqual(expected);
  });

  it('asks for all when they are many', () => {
    expect(grouped(term('n:$namespace AND env:prod'), all)).toEqual([
      '+ sum:a.b{n:* AND env:prod} by {n}.as_count().rollup(sum, 3600)',
    ]);
  });

  it.each([
    ['another aggregation', 'avg:a{n:$namespace}.as_count()', 'was expected'],
    ['a rate', 'sum:a{n:$namespace}.as_rate()', 'was expected'],
    ['a gauge', 'sum:a{n:$namespace}', 'was expected'],
    ['a function', 'ewma_3(sum:a{n:$namespace}.as_count())', 'was expected'],
    ['a factor', `2 * ${term('n:$namespace')}`, 'was expected'],
    ['an open parenthesis', `(${term('n:$namespace')}`, 'at its end'],
    ['its own rollup', `${term('n:$namespace')}.rollup(sum, 60)`, 'rollup'],
    ['its own groups', 'sum:a{n:$namespace} by {pod}.as_count()', 'expected'],
    ['no namespace', term('env:prod'), 'exactly once'],
    ['two namespaces', term('a:$namespace AND b:$namespace'), 'exactly once'],
    ['a part of a name', term('n:$namespace-x'), 'no condition like'],
    ['a bare namespace', term('$namespace'), 'no condition like'],
    ['alternatives', term('n:$namespace OR env:prod'), 'one namespace only'],
    ['the others', term('env:prod AND NOT n:$namespace'), 'one namespace only'],
    ['the others, short', term('!n:$namespace'), 'no condition like'],
    ['a group', term('NOT (n:$namespace AND env:a)'), 'no condition like'],
    ['in a group', term('NOT (a:b AND n:$namespace AND c:d)'), 'one namespace'],
    ['the end of a group', term('(a:b AND n:$namespace)'), 'no condition like'],
    ['nothing', '', 'its end'],
    ['depth', `${'('.repeat(5000)}${term('n:$namespace')}`, 'parentheses'],
    [
      'width',
      Array.from({ length: 11 }, () => term('n:$namespace')).join('+'),
      'more than 10',
    ],
  ])('refuses %s', (_, query, reason) => {
    const parsed = parseDatadogQuery(query);
    expect(parsed).toMatchObject({
      ok: false,
      reason: expect.stringContaining(reason),
    });
  });
});
