/** Kinds that have no status; of every other it is reset when the object is created, and not looked at. */
const WITHOUT_STATUS: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'IngressClass',
  'LimitRange',
  'NetworkPolicy',
  'PodTemplate',
  'PriorityClass',
  'Role',
  'RoleBinding',
  'Secret',
  'ServiceAccount',
  'StorageClass',
]);

export function hasStatus(type: string): boolean {
  return !WITHOUT_STATUS.has(type);
}
