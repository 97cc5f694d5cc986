import type { FileChange } from '../__testUtils__/fileChanges';
import { found, PRODUCTION } from '../__testUtils__/findings';
import { hard, metadata, takes, template } from './__testUtils__/quotaChanges';
import { quotaHasRoom as rule } from './quotaHasRoom';

describe('objects that are counted', () => {
  const service = (spec: object) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec,
  });
  const ports = [{ port: 80 }, { port: 443, name: 'tls' }];

  it.each([
    ['services', '1', service({})],
    ['count/services', '1', service({})],
    ['services.loadbalancers', '0', service({ type: 'LoadBalancer', ports })],
    ['services.nodeports', '1', service({ type: 'NodePort', ports })],
    ['services.nodeports', '1', service({ type: 'LoadBalancer', ports })],
    ['count/deployments.apps', '0', undefined],
    [
      'requests.storage',
      '2Gi',
      {
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata,
        spec: {
          replicas: 3,
          selector: { matchLabels: { a: 'b' } },
          template: template({ containers: [takes('1')] }),
          volumeClaimTemplates: [
            {
              metadata,
              spec: { resources: { requests: { storage: '1Gi' } } },
            },
          ],
        },
      },
    ],
    [
      'fast.storageclass.storage.k8s.io/persistentvolumeclaims',
      '0',
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata,
        spec: { storageClassName: 'fast' },
      },
    ],
  ])('%s beyond %s', (key, most, object) => {
    const changes: FileChange[] = object
      ? [{ file: `${PRODUCTION}/object.yaml`, text: JSON.stringify(object) }]
      : [];
    expect(found(rule, [...changes, hard({ [key]: most })])).toEqual([
      'fail: quota-exceeded',
    ]);
    expect(found(rule, [...changes, hard({ [key]: '3Gi' })])).toEqual([]);
  });

  it('are none of a quota for something else', () => {
    expect(found(rule, [hard({ 'count/widgets.example.com': '0' })])).toEqual(
      [],
    );
  });

  it('have no node ports where the load balancer needs none', () => {
    const spec = {
      type: 'LoadBalancer',
      allocateLoadBalancerNodePorts: false,
      ports,
    };
    expect(
      found(rule, [
        {
          file: `${PRODUCTION}/object.yaml`,
          text: JSON.stringify(service(spec)),
        },
        hard({ 'services.nodeports': '0' }),
      ]),
    ).toEqual([]);
  });
});
