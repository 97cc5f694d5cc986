import { found, messages } from '../__testUtils__/findings';
import {
  hard,
  metadata,
  only,
  pod,
  takes,
  template,
} from './__testUtils__/quotaChanges';
import { quotaHasRoom as rule } from './quotaHasRoom';

describe('what a pod counts for', () => {
  it.each([
    ['its containers', { containers: [takes('1'), takes('250m')] }, '1250m'],
    [
      'the init container that needs more',
      {
        initContainers: [takes('2'), takes('3')],
        containers: [takes('1')],
      },
      '3',
    ],
    [
      'sidecars beside everything that starts after them',
      {
        initContainers: [
          takes('1', { restartPolicy: 'Always' }),
          takes('2500m'),
        ],
        containers: [takes('1')],
      },
      '3500m',
    ],
    [
      'itself, where it says so',
      {
        resources: { requests: { cpu: '700m' } },
        containers: [takes('1'), takes('2')],
      },
      '700m',
    ],
    [
      'a limit, where there is no request',
      {
        containers: [
          { name: 'a', image: 'i', resources: { limits: { cpu: '4' } } },
        ],
      },
      '4',
    ],
    [
      'what its runtime needs as well',
      { overhead: { cpu: '10m' }, containers: [takes('1')] },
      '1010m',
    ],
  ])('is %s', (_what, spec, cpu) => {
    const [message] = messages(rule, [
      ...only(pod(spec)),
      hard({ 'requests.cpu': '1m' }),
    ]);
    expect(message).toBe(
      `ResourceQuota payment-authorizer admits requests.cpu 1m, and the folder takes up to ${cpu}: Pod thing 1 pod, ${cpu} each`,
    );
    expect(
      found(rule, [...only(pod(spec)), hard({ 'requests.cpu': cpu })]),
    ).toEqual([]);
  });
});

describe('how many pods there are', () => {
  const deployment = (replicas: number, strategy: object) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata,
    spec: {
      replicas,
      strategy,
      selector: { matchLabels: { a: 'b' } },
      template: template({ containers: [takes('1')] }),
    },
  });
  const rolling = (maxSurge: number | string) => ({
    type: 'RollingUpdate',
    rollingUpdate: { maxSurge },
  });

  it.each([
    ['a quarter more, rounded up', deployment(5, {}), 7],
    ['a surge in per cent', deployment(3, rolling('34%')), 5],
    ['a surge in numbers', deployment(3, rolling(1)), 4],
    ['none more', deployment(3, { type: 'Recreate' }), 3],
    [
      'a StatefulSet, one after the other',
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata,
        spec: {
          replicas: 4,
          selector: { matchLabels: { a: 'b' } },
          template: template({ containers: [takes('1')] }),
        },
      },
      4,
    ],
    [
      'a job with no more than it has to do',
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata,
        spec: {
          parallelism: 6,
          completions: 2,
          template: template({ containers: [takes('1')] }),
        },
      },
      2,
    ],
    [
      'a scheduled job',
      {
        apiVersion: 'batch/v1',
        kind: 'CronJob',
        metadata,
        spec: {
          schedule: '0 3 * * *',
          jobTemplate: {
            spec: {
              parallelism: 3,
              template: template({ containers: [takes('1')] }),
            },
          },
        },
      },
      3,
    ],
  ])('%s', (_what, object, pods) => {
    const limited = (most: number) =>
      found(rule, [
        ...only(object),
        hard({ pods: `${most}`, 'requests.cpu': `${most}` }),
      ]);
    expect(limited(pods)).toEqual([]);
    expect(limited(pods - 1)).toHaveLength(2);
  });
});
