import type {
  EnvironmentWorkspace,
  WorkspaceObject,
} from '../../check/workspace';
import { groupVersionOf } from '../../policy/resources/resourceIndex';
import type { RuleFinding } from '../model';
import { groupKindOf, nameOf } from './objects';
import { workloadsOf } from './workloads';
import { listed } from './shown';

/**
 * A finding that rests on something not being there. Where a file cannot be read it may be in that file: the finding is
 * not known to be one then, and says so.
 */
export function absent(
  { unreadable }: EnvironmentWorkspace,
  finding: RuleFinding,
): RuleFinding {
  if (unreadable.length === 0) {
    return finding;
  }
  const { fix, ...rest } = finding;
  return {
    ...rest,
    verdict: 'not-evaluated',
    message: `${finding.message}; or it is in ${listed(
      unreadable,
    )}, which cannot be read`,
    remediation: `Mend ${listed(unreadable)} first.`,
  };
}

/** Groups of custom resources in wide use from which no pods are made. */
const WITHOUT_PODS: ReadonlySet<string> = new Set([
  'bitnami.com',
  'cert-manager.io',
  'datadoghq.com',
  'external-secrets.io',
  'gateway.networking.k8s.io',
  'keda.sh',
  'networking.istio.io',
  'secrets-store.csi.x-k8s.io',
  'security.istio.io',
]);

/** Of a group that has both. */
const KINDS_WITHOUT_PODS: ReadonlySet<string> = new Set([
  'monitoring.coreos.com/PodMonitor',
  'monitoring.coreos.com/Probe',
  'monitoring.coreos.com/PrometheusRule',
  'monitoring.coreos.com/ServiceMonitor',
]);

/**
 * A finding that rests on no pods being selected. An operator may make pods from a custom resource, with labels that
 * only it knows.
 */
export function withoutPods(
  environment: EnvironmentWorkspace,
  finding: RuleFinding,
): RuleFinding {
  const maker = environment.objects.find(object =>
    mayMakePods(object, environment),
  );
  return maker === undefined
    ? absent(environment, finding)
    : {
        ...finding,
        verdict: 'not-evaluated',
        message: `${finding.message}; or ${nameOf(
          maker,
        )} makes such pods, which only its operator knows`,
        remediation:
          'Look at the labels of the pods in the cluster, and ask for a waiver when they fit.',
      };
}

function mayMakePods(
  object: WorkspaceObject,
  environment: EnvironmentWorkspace,
): boolean {
  const { group } = groupVersionOf(object.reference.apiVersion);
  return (
    !object.known &&
    // Groups of Kubernetes itself have no dot, or end like this.
    group.includes('.') &&
    !group.endsWith('.k8s.io') &&
    !WITHOUT_PODS.has(group) &&
    !KINDS_WITHOUT_PODS.has(groupKindOf(object)) &&
    !workloadsOf(environment).some(({ source }) => source === object)
  );
}
