import { canonicalise } from '../canonicalise';
import { readManifests } from '../reader';

interface Pod {
  spec: { resources?: Record<string, unknown> };
  status: { qosClass: string };
}

/** What the version makes of a Pod with such resources of its own, and of its containers. */
function podAt(minor: number, own: string, ...containers: string[]): Pod {
  const listed = containers.map(resources => `{name: c, ${resources}}`);
  const { documents } = readManifests(
    `{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {resources: ${own}, containers: [${listed.join(
      ', ',
    )}]}}`,
  );
  const kubernetesVersion = { major: 1, minor };
  const { object } = canonicalise(documents[0].object, { kubernetesVersion });
  return object as unknown as Pod;
}

describe('resources of a whole Pod', () => {
  // By `DefaultPodLevelResources` of v1.37.2, and up to 1.36 by `defaultPodRequests` of pkg/apis/core/v1/defaults.go.
  it.each<
    [what: string, own: string, containers: string[], at36: {}, at37: {}]
  >([
    [
      'requests without limits',
      '{requests: {cpu: 2}}',
      ['resources: {requests: {memory: 1Gi}}'],
      { requests: { cpu: '2' } },
      { requests: { cpu: '2', memory: '1Gi' } },
    ],
    [
      'limits of every container',
      '{requests: {cpu: 1}}',
      ['resources: {limits: {cpu: 1}}', 'resources: {limits: {cpu: 500m}}'],
      { requests: { cpu: '1' } },
      { limits: { cpu: '1500m' }, requests: { cpu: '1' } },
    ],
    [
      'limits of every container that are less than is asked for',
      '{requests: {cpu: 2}}',
      ['resources: {limits: {cpu: 1}}'],
      { requests: { cpu: '2' } },
      { limits: { cpu: '2' }, requests: { cpu: '2' } },
    ],
    [
      'limits of some containers',
      '{requests: {cpu: 1}}',
      ['resources: {limits: {cpu: 1}}', 'resources: {}'],
      { requests: { cpu: '1' } },
      { requests: { cpu: '1' } },
    ],
    [
      'huge pages, whose limit is settled by a request',
      '{requests: {hugepages-2Mi: 4Mi}}',
      ['resources: {limits: {hugepages-2Mi: 2Mi}}'],
      { requests: { 'hugepages-2Mi': '4Mi' } },
      {
        limits: { 'hugepages-2Mi': '4Mi' },
        requests: { 'hugepages-2Mi': '4Mi' },
      },
    ],
    [
      'a resource that a whole Pod does not have',
      '{limits: {example.com/gpu: 1}}',
      ['resources: {requests: {ephemeral-storage: 1Gi}}'],
      { limits: { 'example.com/gpu': '1' } },
      { limits: { 'example.com/gpu': '1' } },
    ],
    [
      'an amount that no machine has',
      '{limits: {cpu: 1}}',
      [
        'resources: {requests: {cpu: 1e999999}}',
        'resources: {requests: {cpu: 1}}',
      ],
      { limits: { cpu: '1' }, requests: { cpu: '1e999999' } },
      { limits: { cpu: '1' }, requests: { cpu: '1e999999' } },
    ],
  ])('are filled from %s', (_what, own, containers, at36, at37) => {
    expect(podAt(36, own, ...containers).spec.resources).toEqual(at36);
    expect(podAt(37, own, ...containers).spec.resources).toEqual(at37);
  });

  it('are dropped before 1.34, and fill nothing', () => {
    const { spec } = podAt(33, '{limits: {cpu: 1}}', 'resources: {}');
    expect(spec).not.toHaveProperty('resources');
  });

  it('decide the class of its service although they are empty, up to 1.36', () => {
    const guaranteed = 'resources: {limits: {cpu: 1, memory: 1Gi}}';
    expect(podAt(36, '{}', guaranteed).status.qosClass).toBe('BestEffort');
    expect(podAt(37, '{}', guaranteed).status.qosClass).toBe('Guaranteed');
    expect(podAt(33, '{}', guaranteed).status.qosClass).toBe('Guaranteed');
  });
});
