import { found, PRODUCTION } from '../__testUtils__/findings';
import { only, pod, takes } from './__testUtils__/quotaChanges';
import { quotaHasRoom as rule } from './quotaHasRoom';

describe('a quota with scopes counts', () => {
  const scoped = (spec: object, podSpec: object) =>
    found(rule, [
      ...only(pod({ containers: [takes('1')], ...podSpec })),
      {
        file: `${PRODUCTION}/resourcequota.yaml`,
        path: ['spec'],
        value: { hard: { pods: '0' }, ...spec },
      },
    ]);
  const priority = (operator: string, values?: string[]) => ({
    scopeSelector: {
      matchExpressions: [
        { scopeName: 'PriorityClass', operator, ...(values && { values }) },
      ],
    },
  });

  it.each([
    ['what ends', { scopes: ['Terminating'] }, { activeDeadlineSeconds: 9 }],
    ['what does not', { scopes: ['NotTerminating'] }, {}],
    ['what asks for something', { scopes: ['NotBestEffort'] }, {}],
    [
      'what asks for nothing',
      { scopes: ['BestEffort'] },
      { containers: [{ name: 'a', image: 'i' }] },
    ],
    ['a priority', priority('In', ['high']), { priorityClassName: 'high' }],
    ['any priority', priority('Exists'), { priorityClassName: 'high' }],
    ['no priority', priority('DoesNotExist'), {}],
    ['others', priority('NotIn', ['low']), { priorityClassName: 'high' }],
  ])('%s', (_what, spec, podSpec) => {
    expect(scoped(spec, podSpec)).toEqual(['fail: quota-exceeded']);
  });

  it.each([
    ['what does not end', { scopes: ['Terminating'] }, {}],
    ['what asks for something', { scopes: ['BestEffort'] }, {}],
    ['another priority', priority('In', ['high']), {}],
    [
      'what is within one scope only',
      { scopes: ['NotBestEffort', 'Terminating'] },
      {},
    ],
  ])('but not %s', (_what, spec, podSpec) => {
    expect(scoped(spec, podSpec)).toEqual([]);
  });
});
