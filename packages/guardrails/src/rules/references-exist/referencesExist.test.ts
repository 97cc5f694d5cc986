import { ruleInput } from '../__testUtils__/monorepo';
import {
  found,
  messages,
  PRODUCTION,
  UNREADABLE,
} from '../__testUtils__/findings';
import { referencesExist as rule } from './referencesExist';

const DEPLOYMENT = `${PRODUCTION}/deployment.yaml`;
const CONTAINER = ['spec', 'template', 'spec', 'containers', 0];

it('does not know what a file holds that cannot be read', () => {
  expect(
    found(rule, [
      { file: `${PRODUCTION}/serviceaccount.yaml`, delete: true },
      {
        file: `${PRODUCTION}/service.yaml`,
        path: ['spec', 'selector'],
        value: { app: 'other' },
      },
      UNREADABLE,
    ]),
  ).toEqual([
    'not-evaluated: service-account-missing',
    'not-evaluated: service-selects-nothing',
  ]);
});

it('says once what ten variables need', () => {
  const env = Array.from({ length: 10 }, (_, index) => ({
    name: `V${index}`,
    valueFrom: { secretKeyRef: { name: 'database', key: `k${index}` } },
  }));
  const { application, platform } = ruleInput([
    { file: DEPLOYMENT, path: [...CONTAINER, 'env'], value: env },
  ]);
  expect(rule.check(application, platform)).toEqual([
    expect.objectContaining({
      code: 'secret-missing',
      severity: 'warning',
      message:
        'Deployment payment-authorizer needs the Secret database, which the folder does not have',
      path: [...CONTAINER, 'env', 0, 'valueFrom', 'secretKeyRef', 'name'],
    }),
  ]);
});

it.each([
  ['a Service without a selector', { ports: [{ port: 80 }] }],
  [
    'a Service that is a name for something outside',
    { type: 'ExternalName', externalName: 'db.example.com' },
  ],
])('leaves %s alone', (_what, spec) => {
  expect(
    found(rule, [
      {
        file: `${PRODUCTION}/database.yaml`,
        text: JSON.stringify({
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'database' },
          spec,
        }),
      },
    ]),
  ).toEqual([]);
});

it('knows that the port of a Service has a protocol', () => {
  expect(
    found(rule, [
      {
        file: `${PRODUCTION}/service.yaml`,
        path: ['spec', 'ports', 0, 'protocol'],
        value: 'UDP',
      },
    ]),
  ).toEqual(['fail: service-port-missing']);
});

it('takes the number of a port at its word where no container declares one', () => {
  expect(
    found(rule, [
      { file: DEPLOYMENT, path: [...CONTAINER, 'ports'] },
      ...['startupProbe', 'readinessProbe', 'livenessProbe'].map(probe => ({
        file: DEPLOYMENT,
        path: [...CONTAINER, probe, 'httpGet', 'port'],
        value: 8080,
      })),
      {
        file: `${PRODUCTION}/service.yaml`,
        path: ['spec', 'ports', 0, 'targetPort'],
        value: 8080,
      },
      {
        file: `${PRODUCTION}/networkpolicy.yaml`,
        document: 2,
        path: ['spec', 'ingress', 1, 'ports', 0, 'port'],
        value: 8080,
      },
    ]),
  ).toEqual([]);
});

describe('a Service whose pods an operator may make', () => {
  const service = {
    file: `${PRODUCTION}/database.yaml`,
    text: JSON.stringify({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'database' },
      spec: { selector: { 'cnpg.io/cluster': 'database' } },
    }),
  };
  const custom = (apiVersion: string, kind: string) => ({
    file: `${PRODUCTION}/custom.yaml`,
    text: JSON.stringify({
      apiVersion,
      kind,
      metadata: { name: 'database' },
    }),
  });

  it('is not known to lead to nothing', () => {
    const changes = [service, custom('postgresql.cnpg.io/v1', 'Cluster')];
    expect(found(rule, changes)).toEqual([
      'not-evaluated: service-selects-nothing',
    ]);
    expect(messages(rule, changes)).toEqual([
      'Service database selects cnpg.io/cluster=database, and no workload of the folder has such pods; or Cluster database makes such pods, which only its operator knows',
    ]);
  });

  it.each([
    ['cert-manager.io/v1', 'Certificate'],
    ['monitoring.coreos.com/v1', 'ServiceMonitor'],
    ['discovery.k8s.io/v1', 'EndpointSlice'],
  ])('leads to nothing beside what makes none: %s %s', (group, kind) => {
    expect(found(rule, [service, custom(group, kind)])).toEqual([
      'fail: service-selects-nothing',
    ]);
  });
});
