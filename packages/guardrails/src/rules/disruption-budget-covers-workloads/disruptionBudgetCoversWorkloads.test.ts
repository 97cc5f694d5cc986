import type { FileChange } from '../__testUtils__/fileChanges';
import {
  found,
  messages,
  PRODUCTION,
  UNREADABLE,
} from '../__testUtils__/findings';
import { disruptionBudgetCoversWorkloads as rule } from './disruptionBudgetCoversWorkloads';

const HPA = `${PRODUCTION}/horizontalpodautoscaler.yaml`;
const BUDGET = `${PRODUCTION}/poddisruptionbudget.yaml`;

const selector = {
  matchLabels: { 'app.kubernetes.io/name': 'payment-authorizer' },
};

/** The Deployment with so many replicas and no autoscaler, and a budget. */
function replicas(count: number, budget: object): FileChange[] {
  return [
    { file: HPA, delete: true },
    {
      file: `${PRODUCTION}/deployment.yaml`,
      path: ['spec', 'replicas'],
      value: count,
    },
    { file: BUDGET, path: ['spec'], value: { selector, ...budget } },
  ];
}

describe('room for evictions', () => {
  it.each([
    [1, { maxUnavailable: 1 }],
    [3, { maxUnavailable: '1%' }],
    [2, { minAvailable: 1 }],
    [2, { minAvailable: '50%' }],
    [4, { minAvailable: '75%' }],
    [0, { minAvailable: 1 }],
  ])('is there for %d pods and %p', (count, budget) => {
    expect(found(rule, replicas(count, budget))).toEqual([]);
  });

  it.each([
    [3, { maxUnavailable: 0 }],
    [3, { maxUnavailable: '0%' }],
    [1, { minAvailable: 1 }],
    [2, { minAvailable: 2 }],
    [3, { minAvailable: '67%' }],
    [3, { minAvailable: '100%' }],
    // The disruption controller expects no pods then, and lets none go.
    [3, {}],
  ])('is not there for %d pods and %p', (count, budget) => {
    expect(found(rule, replicas(count, budget))).toEqual([
      'fail: no-room-to-evict',
    ]);
  });

  it('counts the pods of all workloads that a budget selects', () => {
    const second: FileChange = {
      file: `${PRODUCTION}/second.yaml`,
      text: JSON.stringify({
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'second' },
        spec: {
          replicas: 2,
          selector,
          template: { metadata: { labels: selector.matchLabels }, spec: {} },
        },
      }),
    };
    expect(found(rule, [...replicas(1, { minAvailable: 2 }), second])).toEqual(
      [],
    );
    expect(
      messages(rule, [...replicas(1, { minAvailable: 3 }), second]),
    ).toEqual([
      'PodDisruptionBudget payment-authorizer lets no pod be evicted: minAvailable is 3, of at least 3 pods',
    ]);
  });

  it('goes by the fewest replicas of the autoscaler', () => {
    const changes = (min: number): FileChange[] => [
      { file: HPA, path: ['spec', 'minReplicas'], value: min },
      { file: BUDGET, path: ['spec'], value: { selector, minAvailable: 2 } },
    ];
    expect(found(rule, changes(3))).toEqual([]);
    expect(found(rule, changes(2))).toEqual(['fail: no-room-to-evict']);
  });
});

it('does not know what a file holds that cannot be read', () => {
  expect(found(rule, [{ file: BUDGET, delete: true }, UNREADABLE])).toEqual([
    'not-evaluated: workload-not-covered',
  ]);
  expect(messages(rule, [{ file: BUDGET, delete: true }, UNREADABLE])).toEqual([
    expect.stringMatching(
      /; or it is in applications\/payment-authorizer\/production\/secretly-everything\.yaml, which cannot be read$/,
    ),
  ]);
});
