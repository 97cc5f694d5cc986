import { found, PRODUCTION, UNREADABLE } from '../__testUtils__/findings';
import { autoscalerAgrees as rule } from './autoscalerAgrees';

const HPA = `${PRODUCTION}/horizontalpodautoscaler.yaml`;

it('scales custom resources, as long as they are in the folder', () => {
  const target = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    name: 'payment-authorizer',
  };
  const changes = [
    { file: HPA, path: ['spec', 'scaleTargetRef'], value: target },
  ];
  expect(found(rule, changes)).toEqual(['fail: target-missing']);
  expect(
    found(rule, [
      ...changes,
      {
        file: `${PRODUCTION}/rollout.yaml`,
        text: JSON.stringify({
          ...target,
          metadata: { name: 'payment-authorizer' },
          spec: { workloadRef: {} },
        }),
      },
    ]),
  ).toEqual([]);
});

it('does not know what a file holds that cannot be read', () => {
  expect(
    found(rule, [
      { file: HPA, path: ['spec', 'scaleTargetRef', 'name'], value: 'other' },
      UNREADABLE,
    ]),
  ).toEqual(['not-evaluated: target-missing']);
});

it('measures nothing against requests where a number of its own is the aim', () => {
  const metrics = [
    {
      type: 'Resource',
      resource: {
        name: 'example.com/gpu',
        target: { type: 'AverageValue', averageValue: '1' },
      },
    },
    {
      type: 'Pods',
      pods: {
        metric: { name: 'queue' },
        target: { type: 'AverageValue', averageValue: '30' },
      },
    },
  ];
  expect(
    found(rule, [{ file: HPA, path: ['spec', 'metrics'], value: metrics }]),
  ).toEqual([]);
});

it('measures the CPU where no metric is written', () => {
  expect(
    found(rule, [
      { file: HPA, path: ['spec', 'metrics'] },
      { file: `${PRODUCTION}/limitrange.yaml`, delete: true },
      {
        file: `${PRODUCTION}/deployment.yaml`,
        path: ['spec', 'template', 'spec', 'containers', 0, 'resources'],
      },
    ]),
  ).toEqual(['fail: request-missing']);
});

describe('a ScaledObject of KEDA', () => {
  const scaledObject = (spec: object) => ({
    file: `${PRODUCTION}/scaledobject.yaml`,
    text: JSON.stringify({
      apiVersion: 'keda.sh/v1alpha1',
      kind: 'ScaledObject',
      metadata: { name: 'queue' },
      spec: { scaleTargetRef: { name: 'payment-authorizer' }, ...spec },
    }),
  });
  const instead = (spec: object) => [
    { file: HPA, delete: true as const },
    scaledObject(spec),
  ];

  it('is an autoscaler like any other', () => {
    expect(found(rule, instead({ minReplicaCount: 2 }))).toEqual([]);
    expect(found(rule, [scaledObject({})])).toEqual(['fail: two-autoscalers']);
    expect(
      found(rule, instead({ minReplicaCount: 5, maxReplicaCount: 3 })),
    ).toEqual(['fail: bounds-reversed']);
    expect(found(rule, instead({ maxReplicaCount: 300 }))).toEqual([
      'fail: maximum-above-quota',
    ]);
  });
});
