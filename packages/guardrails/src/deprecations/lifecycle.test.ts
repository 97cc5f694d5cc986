import { apiLifecycles, lifecycleOf } from './lifecycle';

const version = (text: string) => {
  const [major, minor] = text.split('.').map(Number);
  return { major, minor };
};

describe('lifecycleOf', () => {
  it.each([
    ['policy/v1beta1', 'PodDisruptionBudget', '1.20', 'served'],
    ['policy/v1beta1', 'PodDisruptionBudget', '1.21', 'deprecated'],
    ['policy/v1beta1', 'PodDisruptionBudget', '1.24', 'deprecated'],
    ['policy/v1beta1', 'PodDisruptionBudget', '1.25', 'removed'],
    ['autoscaling/v2beta2', 'HorizontalPodAutoscaler', '1.36', 'removed'],
    ['networking.k8s.io/v1beta1', 'IPAddress', '1.36', 'deprecated'],
    ['networking.k8s.io/v1beta1', 'IPAddress', '1.37', 'removed'],
    ['v1', 'Endpoints', '1.32', 'served'],
    ['v1', 'Endpoints', '1.37', 'deprecated'],
    ['apps/v1', 'Deployment', '1.37', 'served'],
    ['example.com/v1', 'Widget', '1.37', 'unknown'],
    ['policy/v1beta1', 'constructor', '1.37', 'unknown'],
  ])('says of %s %s in %s: %s', (apiVersion, kind, text, status) => {
    expect(lifecycleOf(apiVersion, kind, version(text)).status).toBe(status);
  });

  it('names what to move to, and where that is written', () => {
    expect(lifecycleOf('batch/v1beta1', 'CronJob', version('1.36'))).toEqual({
      status: 'removed',
      deprecatedIn: '1.21',
      removedIn: '1.25',
      replacement: 'batch/v1',
      source:
        'https://kubernetes.io/docs/reference/using-api/deprecation-guide/#v1-25',
    });
  });
});

describe('the data', () => {
  it('has every kind once', () => {
    const ids = apiLifecycles.map(
      ({ apiVersion, kind }) => `${apiVersion} ${kind}`,
    );
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('has a source, and versions in order, in every entry', () => {
    const minor = (text: string) => Number(/^1\.(\d+)$/.exec(text)?.[1]);
    for (const entry of apiLifecycles) {
      expect(entry.source).toMatch(
        /^https:\/\/(?:kubernetes\.io|github\.com)\//,
      );
      const deprecated = minor(entry.deprecatedIn ?? '');
      expect(deprecated).toBeGreaterThan(0);
      expect(
        entry.removedIn === undefined || minor(entry.removedIn) >= deprecated,
      ).toBe(true);
    }
  });

  it('never sends anybody to an API that is gone before', () => {
    const early = apiLifecycles.filter(
      ({ kind, replacement, replacementKind, removedIn }) =>
        replacement !== undefined &&
        removedIn !== undefined &&
        lifecycleOf(replacement, replacementKind ?? kind, version(removedIn))
          .status === 'removed',
    );
    expect(early).toEqual([]);
  });
});
