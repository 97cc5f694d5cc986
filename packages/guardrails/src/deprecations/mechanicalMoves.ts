import type { CelJson } from '../cel';
import type { ManifestObject } from '../object';
import { mappingOf } from '../policy/objectFields';

const always = () => true;

/** Where nothing but apiVersion changes, for objects of which that holds: "No notable changes" in the migration guide. */
const MOVES: Readonly<Record<string, (object: ManifestObject) => boolean>> = {
  'apiregistration.k8s.io/v1beta1 APIService': always,
  // Before apps/v1 the selector was taken from the labels of the template when nobody wrote it.
  'apps/v1beta2 DaemonSet': hasSelector,
  'apps/v1beta2 Deployment': hasSelector,
  'apps/v1beta2 ReplicaSet': hasSelector,
  'apps/v1beta2 StatefulSet': hasSelector,
  'autoscaling/v2beta2 HorizontalPodAutoscaler': always,
  'batch/v1beta1 CronJob': always,
  'coordination.k8s.io/v1beta1 Lease': always,
  'extensions/v1beta1 NetworkPolicy': always,
  'networking.k8s.io/v1beta1 IngressClass': always,
  'node.k8s.io/v1beta1 RuntimeClass': always,
  // An empty selector was no Pod in v1beta1, and is every Pod of the namespace in v1.
  'policy/v1beta1 PodDisruptionBudget': hasSelector,
  'rbac.authorization.k8s.io/v1alpha1 ClusterRole': always,
  'rbac.authorization.k8s.io/v1alpha1 Role': always,
  'rbac.authorization.k8s.io/v1beta1 ClusterRole': always,
  'rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding': always,
  'rbac.authorization.k8s.io/v1beta1 Role': always,
  'rbac.authorization.k8s.io/v1beta1 RoleBinding': always,
  'scheduling.k8s.io/v1alpha1 PriorityClass': always,
  'scheduling.k8s.io/v1beta1 PriorityClass': always,
  'storage.k8s.io/v1beta1 CSIDriver': always,
  'storage.k8s.io/v1beta1 CSINode': always,
  'storage.k8s.io/v1beta1 CSIStorageCapacity': always,
  'storage.k8s.io/v1beta1 StorageClass': always,
  'storage.k8s.io/v1beta1 VolumeAttachment': always,
};

/** Whether an object stays what it is when only its apiVersion is replaced. */
export function movesByVersionAlone(object: ManifestObject): boolean {
  const key = `${object.apiVersion} ${object.kind}`;
  return Object.hasOwn(MOVES, key) && MOVES[key](object);
}

function hasSelector(object: ManifestObject): boolean {
  const selector = mappingOf(mappingOf(object.spec).selector);
  return isFilled(selector.matchLabels) || isFilled(selector.matchExpressions);
}

function isFilled(value: CelJson | undefined): boolean {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
  );
}
