import { objectsOf } from '../schema/__testUtils__/check';
import { checkLifecycle } from './checkLifecycle';

const at = (minor: number) => ({ major: 1, minor });
const find = (text: string, current: number, ...targets: number[]) =>
  checkLifecycle(objectsOf(text)[0], {
    current: at(current),
    targets: targets.map(at),
  });

const BUDGET =
  '{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: b}, spec: {selector: {matchLabels: {a: b}}}}';
const CLASS =
  '{apiVersion: storage.k8s.io/v1beta1, kind: VolumeAttributesClass, metadata: {name: c}}';
const ENDPOINTS = '{apiVersion: v1, kind: Endpoints, metadata: {name: e}}';

describe('checkLifecycle', () => {
  it('is an error where the cluster does not serve it', () => {
    expect(find(BUDGET, 36, 37)).toEqual({
      rule: 'removed-api',
      code: 'removed',
      severity: 'error',
      verdict: 'fail',
      path: ['apiVersion'],
      message:
        'Kubernetes 1.36 does not serve PodDisruptionBudget in policy/v1beta1: it was removed in 1.25',
      remediation:
        'Write it as policy/v1; see https://kubernetes.io/docs/reference/using-api/deprecation-guide/#v1-25.',
      fix: {
        title: 'Write apiVersion: policy/v1',
        edits: [{ op: 'set', path: ['apiVersion'], value: 'policy/v1' }],
      },
    });
  });

  it.each([
    [CLASS, [36, 37], 'removed-in-target', 'removed-api', 'warning'],
    [CLASS, [35, 37, 36], 'removed-in-target', 'removed-api', 'warning'],
    [CLASS, [36], 'deprecated', 'deprecated-api', 'warning'],
    [CLASS, [37], 'removed', 'removed-api', 'error'],
    [ENDPOINTS, [36, 37], 'deprecated', 'deprecated-api', 'warning'],
  ] as const)(
    'of %s in %j says %s',
    (text, [current, ...targets], code, rule, severity) => {
      expect(find(text, current, ...targets)).toMatchObject({
        code,
        rule,
        severity,
      });
    },
  );

  it.each([
    [CLASS, 33],
    [ENDPOINTS, 32],
    ['{apiVersion: apps/v1, kind: Deployment}', 37],
    ['{apiVersion: example.com/v1, kind: Widget}', 37],
    ['{apiVersion: 1, kind: 2}', 37],
  ])('has nothing to say of %s in 1.%d', (text, minor) => {
    expect(find(text, minor)).toBeUndefined();
  });

  it('names the first version that stops on it', () => {
    expect(find(CLASS, 35, 38, 37)?.message).toBe(
      'Kubernetes 1.37 does not serve VolumeAttributesClass in storage.k8s.io/v1beta1: it is removed in 1.37, and the upgrade from 1.35 would stop on it',
    );
  });

  it('names another kind where that replaces it, and rewrites nothing', () => {
    const finding = find(ENDPOINTS, 36);
    expect(finding?.remediation).toContain(
      'Write it as EndpointSlice in discovery.k8s.io/v1',
    );
    expect(finding?.fix).toBeUndefined();
  });

  it.each([
    // An empty selector was no Pod in v1beta1, and is every Pod in v1.
    '{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, spec: {selector: {}}}',
    // Fields have other names in v1.
    '{apiVersion: networking.k8s.io/v1beta1, kind: Ingress, spec: {backend: {serviceName: s}}}',
    '{apiVersion: autoscaling/v2beta1, kind: HorizontalPodAutoscaler}',
    '{apiVersion: apps/v1beta2, kind: Deployment, spec: {}}',
  ])('does not move %s by its version alone', text => {
    const finding = find(text, 36);
    expect(finding?.code).toBe('removed');
    expect(finding?.fix).toBeUndefined();
  });
});
