import type { KubernetesObject } from '../model';

/** Parts of a spec that differ from the plainest one. */
export type Fields = Record<string, unknown>;

/** A policy about Deployments that demands two replicas, unless `spec` says otherwise. */
export function policy(spec: Fields = {}, name: string = 'replicas'): Fields {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name },
    spec: {
      matchConstraints: about(),
      validations: [{ expression: 'object.spec.replicas >= 2' }],
      ...spec,
    },
  };
}

/** Constraints with one rule: Deployments that are created or updated, unless it says otherwise. */
export function about(rule: Fields = {}, rest: Fields = {}): Fields {
  return {
    resourceRules: [
      {
        apiGroups: ['apps'],
        apiVersions: ['v1'],
        operations: ['CREATE', 'UPDATE'],
        resources: ['deployments'],
        ...rule,
      },
    ],
    ...rest,
  };
}

/** A binding that denies, everywhere. */
export function binding(
  spec: Fields = {},
  name: string = 'everywhere',
): Fields {
  return {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicyBinding',
    metadata: { name },
    spec: { policyName: 'replicas', validationActions: ['Deny'], ...spec },
  };
}

export function deployment(
  spec: Fields = {},
  metadata: Fields = {},
): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web', namespace: 'shop', ...metadata },
    spec: { replicas: 1, ...spec },
  } as KubernetesObject;
}

export function namespace(name: string, labels: Fields = {}): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name, labels },
  } as KubernetesObject;
}

export function configMap(
  name: string,
  data: Fields,
  metadata: Fields = {},
): Fields {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: 'platform', ...metadata },
    data,
  };
}
