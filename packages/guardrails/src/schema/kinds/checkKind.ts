import type { KubernetesObject } from '../../policy';
import { mappingOf } from '../../policy/objectFields';
import { checkPodAnnotations } from './annotations';
import { checkAutoscaler } from './autoscaler';
import { checkPersistentVolumeClaim } from './claim';
import type { KindContext, PartCheck } from './context';
import { checkCronJob } from './cronJob';
import { checkConfigMap, checkSecret } from './data';
import { checkDisruptionBudget } from './disruptionBudget';
import { checkIngress } from './ingress';
import { checkIngressClass } from './ingressClass';
import { checkJob } from './job';
import { checkLimitRange } from './limitRange';
import { checkNetworkPolicy } from './networkPolicy';
import { checkPodSpec } from './pod';
import { checkResourceQuota } from './quota';
import {
  checkClusterRole,
  checkClusterRoleBinding,
  checkRole,
  checkRoleBinding,
} from './rbac';
import { checkService } from './service';
import { checkStatefulSet } from './statefulSet';
import { checkPersistentVolume, checkStorageClass } from './storage';
import { checkTemplate } from './template';
import {
  checkDaemonSet,
  checkDeployment,
  checkReplicaSet,
  checkReplicationController,
} from './workload';

/** What the API server looks at beside types and values, by the type of the object. */
const CHECKS: ReadonlyMap<string, PartCheck> = new Map<string, PartCheck>([
  ['ClusterRole', checkClusterRole],
  ['ClusterRoleBinding', checkClusterRoleBinding],
  ['ConfigMap', checkConfigMap],
  ['CronJob', checkCronJob],
  ['DaemonSet', checkDaemonSet],
  ['Deployment', checkDeployment],
  ['HorizontalPodAutoscaler', checkAutoscaler],
  ['HorizontalPodAutoscalerV1', checkAutoscaler],
  ['Ingress', checkIngress],
  ['IngressClass', checkIngressClass],
  ['Job', checkJob],
  ['LimitRange', checkLimitRange],
  ['NetworkPolicy', checkNetworkPolicy],
  ['PersistentVolume', checkPersistentVolume],
  ['PersistentVolumeClaim', checkPersistentVolumeClaim],
  [
    'Pod',
    (object, path, context) => {
      const { metadata, spec } = object;
      checkPodSpec(spec, [...path, 'spec'], context);
      checkPodAnnotations(
        metadata,
        [...path, 'metadata'],
        mappingOf(spec),
        context,
      );
    },
  ],
  ['PodDisruptionBudget', checkDisruptionBudget],
  [
    'PodTemplate',
    (object, path, context) =>
      checkTemplate(object.template, [...path, 'template'], context),
  ],
  ['ReplicaSet', checkReplicaSet],
  ['ReplicationController', checkReplicationController],
  ['ResourceQuota', checkResourceQuota],
  ['Role', checkRole],
  ['RoleBinding', checkRoleBinding],
  ['Secret', checkSecret],
  ['Service', checkService],
  ['StatefulSet', checkStatefulSet],
  ['StorageClass', checkStorageClass],
]);

/** @param object - with its defaults, as the API server looks at it */
export function checkKind(
  type: string,
  object: KubernetesObject,
  context: KindContext,
): void {
  CHECKS.get(type)?.(object, [], context);
}
