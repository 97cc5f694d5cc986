import { readLabelSelector, selectorText } from './labelSelector';
import { selectsPodsOf } from './workloads';

const labels = new Map([
  ['app', 'web'],
  ['tier', 'a'],
]);

function selectsWeb(value: Parameters<typeof readLabelSelector>[0]) {
  const selector = readLabelSelector(value);
  return selector && selectsPodsOf(selector, { labels });
}

describe('a selector of labels', () => {
  it.each([
    ['everything', {}, true],
    ['a label', { matchLabels: { app: 'web' } }, true],
    ['another value', { matchLabels: { app: 'db' } }, false],
    ['a label that is not there', { matchLabels: { zone: 'x' } }, false],
    [
      'both kinds at once',
      {
        matchLabels: { app: 'web' },
        matchExpressions: [{ key: 'tier', operator: 'In', values: ['b'] }],
      },
      false,
    ],
    [
      'whatever has not',
      { matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] },
      true,
    ],
    [
      'whatever is not',
      {
        matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['a'] }],
      },
      false,
    ],
    [
      'a label that a controller adds',
      {
        matchLabels: {
          app: 'web',
          'statefulset.kubernetes.io/pod-name': 'web-0',
        },
      },
      true,
    ],
    ['nothing, when it is not there', undefined, undefined],
    ['nothing, when it is null', null, undefined],
    [
      'nothing, when its operator is none',
      { matchExpressions: [{ key: 'tier', operator: 'Is', values: ['a'] }] },
      undefined,
    ],
  ])('takes %s', (_what, value, expected) => {
    expect(selectsWeb(value)).toBe(expected);
  });

  it('reads like one', () => {
    const selector = readLabelSelector({
      matchLabels: { app: 'web' },
      matchExpressions: [
        { key: 'tier', operator: 'In', values: ['a', 'b'] },
        { key: 'zone', operator: 'NotIn', values: ['x'] },
        { key: 'team', operator: 'Exists' },
        { key: 'old', operator: 'DoesNotExist' },
      ],
    });
    expect(selector && selectorText(selector)).toBe(
      'app=web, tier in (a, b), zone not in (x), team, !old',
    );
    expect(selectorText([])).toBe('everything');
  });
});
