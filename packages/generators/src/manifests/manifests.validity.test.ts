import { goldenCases, goldenTree } from '../__testUtils__/goldenCases';
import { invalidFields } from '../__testUtils__/kubernetesModels';
import { manifestsOf, TestManifest } from '../__testUtils__/manifestsOf';
import { podSecurityViolations } from '../__testUtils__/podSecurityViolations';

const NAME = /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_KEY =
  /^(?:[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

function objectsOf(name: string): TestManifest[] {
  return manifestsOf(goldenTree(name))
    .map(({ manifest }) => manifest)
    .filter(({ kind }) => kind !== 'Kustomization');
}

describe('the validators', () => {
  const [deployment] = objectsOf('http').filter(
    ({ kind }) => kind === 'Deployment',
  );

  it('see a wrong type, a missing field and an unknown field', () => {
    const broken = structuredClone(deployment);
    broken.spec.replicas = 'three';
    delete broken.spec.selector;
    broken.spec.template.spec.containers[0].securityContex = {};
    const fields = invalidFields(broken).join('\n');
    expect(fields).toContain('replicas');
    expect(fields).toContain('selector');
    expect(fields).toContain('containers[0].securityContex');
  });

  it('see an unknown kind', () => {
    expect(invalidFields({ ...deployment, kind: 'Deploiment' })).toEqual([
      'apps/v1/Deploiment is not a known kind',
    ]);
  });

  it.each([
    [
      'drop ALL',
      (pod: any) => delete pod.containers[0].securityContext.capabilities,
    ],
    ['non-root', (pod: any) => delete pod.securityContext.runAsNonRoot],
    [
      'seccomp profile',
      (pod: any) => delete pod.securityContext.seccompProfile,
    ],
    [
      'volume types',
      (pod: any) => pod.volumes.push({ name: 'x', hostPath: {} }),
    ],
    [
      'host namespaces',
      (pod: any) => Object.assign(pod, { hostNetwork: true }),
    ],
  ])('see a pod that breaks the rule %s', (rule, breakIt) => {
    const broken = structuredClone(deployment);
    breakIt(broken.spec.template.spec);
    expect(podSecurityViolations(broken)).toEqual([rule]);
  });
});

describe.each(Object.keys(goldenCases))('the manifests of %s', name => {
  const objects = objectsOf(name);

  it('are valid objects without unknown fields', () => {
    expect(objects.length).toBeGreaterThan(8);
    expect(objects.flatMap(invalidFields)).toEqual([]);
  });

  it('pass the Pod Security profile restricted', () => {
    const workloads = objects.filter(({ kind }) =>
      ['Deployment', 'CronJob'].includes(kind),
    );
    expect(workloads).toHaveLength(goldenCases[name].environments.length);
    expect(workloads.flatMap(podSecurityViolations)).toEqual([]);
  });

  it('carry names and labels that Kubernetes takes', () => {
    for (const { metadata } of objects) {
      expect(metadata.name).toMatch(NAME);
      expect(metadata.name.length).toBeLessThanOrEqual(63);
      for (const [key, value] of Object.entries(metadata.labels ?? {})) {
        expect(key).toMatch(LABEL_KEY);
        expect(value).toMatch(LABEL_VALUE);
      }
    }
  });

  it('stand once each, in their own namespace', () => {
    const ids = objects.map(
      ({ kind, metadata }) =>
        `${kind} ${metadata.namespace ?? ''} ${metadata.name}`,
    );
    expect(new Set(ids).size).toBe(ids.length);
    const namespaces = goldenCases[name].environments.map(
      environment => environment.namespace,
    );
    for (const { kind, metadata } of objects) {
      expect(namespaces).toContain(
        kind === 'Namespace' ? metadata.name : metadata.namespace,
      );
    }
  });
});
