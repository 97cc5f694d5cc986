import type { AdmissionPolicy } from '../policy';
import type { ApiResource } from '../policy/resources/resourceIndex';
import type { ControlledResource } from './model';

const podsMarked = (label?: string): ControlledResource => ({
  group: '',
  resource: 'pods',
  ...(label === undefined ? {} : { label }),
});

/**
 * What controllers make of a workload, under names that nobody knows before. The labels are set before admission sees the
 * object: `deployment/util`, `statefulset/stateful_set_utils.go`, `daemon/util` and the strategy of Jobs in Kubernetes.
 */
const CONTROLLED: Readonly<Record<string, readonly ControlledResource[]>> = {
  'apps Deployment': [
    { group: 'apps', resource: 'replicasets', label: 'pod-template-hash' },
    podsMarked('pod-template-hash'),
  ],
  'apps ReplicaSet': [podsMarked()],
  'apps StatefulSet': [podsMarked('statefulset.kubernetes.io/pod-name')],
  'apps DaemonSet': [podsMarked('controller-revision-hash')],
  'batch CronJob': [
    { group: 'batch', resource: 'jobs' },
    podsMarked('batch.kubernetes.io/job-name'),
  ],
  'batch Job': [podsMarked('batch.kubernetes.io/job-name')],
  ' ReplicationController': [podsMarked()],
};

/** What the controller of a waived workload makes, as far as the policy is about it. */
export function controlledBy(
  { group, kind }: ApiResource,
  policy: AdmissionPolicy,
): ControlledResource[] {
  const key = `${group} ${kind}`;
  const controlled = Object.hasOwn(CONTROLLED, key) ? CONTROLLED[key] : [];
  return controlled.filter(resource => isAbout(policy, resource));
}

function isAbout(
  { matchConstraints }: AdmissionPolicy,
  { group, resource }: ControlledResource,
): boolean {
  return matchConstraints.resourceRules.some(
    rule =>
      includes(rule.apiGroups, group) &&
      includes(
        rule.resources.map(item => item.split('/')[0]),
        resource,
      ),
  );
}

function includes(items: readonly string[], item: string): boolean {
  return items.includes('*') || items.includes(item);
}
