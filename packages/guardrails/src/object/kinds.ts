/** Kinds whose types are in the tables, by API version, and the type where it has another name. */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  v1: names(
    'ConfigMap',
    'LimitRange',
    'Namespace',
    'PersistentVolume',
    'PersistentVolumeClaim',
    'Pod',
    'PodTemplate',
    'ReplicationController',
    'ResourceQuota',
    'Secret',
    'Service',
    'ServiceAccount',
  ),
  'apps/v1': names('DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet'),
  'autoscaling/v1': { HorizontalPodAutoscaler: 'HorizontalPodAutoscalerV1' },
  'autoscaling/v2': names('HorizontalPodAutoscaler'),
  'batch/v1': names('CronJob', 'Job'),
  'networking.k8s.io/v1': names('Ingress', 'IngressClass', 'NetworkPolicy'),
  'policy/v1': names('PodDisruptionBudget'),
  'rbac.authorization.k8s.io/v1': names(
    'ClusterRole',
    'ClusterRoleBinding',
    'Role',
    'RoleBinding',
  ),
  'scheduling.k8s.io/v1': names('PriorityClass'),
  'storage.k8s.io/v1': names('StorageClass'),
};

function names(...kinds: string[]): Record<string, string> {
  return Object.fromEntries(kinds.map(kind => [kind, kind]));
}

/**
 * The type of an object, or nothing when it is a custom resource or a kind that is not in the tables.
 *
 * @internal
 */
export function kindTypeOf(
  apiVersion: unknown,
  kind: unknown,
): string | undefined {
  const kinds =
    typeof apiVersion === 'string' && Object.hasOwn(KINDS, apiVersion)
      ? KINDS[apiVersion]
      : undefined;
  return kinds && typeof kind === 'string' && Object.hasOwn(kinds, kind)
    ? kinds[kind]
    : undefined;
}

/** Every known kind as `apiVersion/kind`. */
export const KNOWN_KINDS: readonly string[] = Object.entries(KINDS).flatMap(
  ([apiVersion, kinds]) =>
    Object.keys(kinds).map(kind => `${apiVersion}/${kind}`),
);
