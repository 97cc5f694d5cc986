export const ENVIRONMENTS = ['develop', 'staging', 'production'];
export const APPLICATIONS = ['cart', 'point'];
export const NAMES = ['web', 'db'];
export const POLICIES = ['everything', 'pods', 'deployments', 'namespaces'];

/** Kinds with their apiVersion; those of controllers, and one of the whole cluster. */
export const KINDS: Record<string, string> = {
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  DaemonSet: 'apps/v1',
  ReplicaSet: 'apps/v1',
  CronJob: 'batch/v1',
  Job: 'batch/v1',
  Pod: 'v1',
  Service: 'v1',
  Namespace: 'v1',
  ClusterRole: 'rbac.authorization.k8s.io/v1',
};

/** What a waiver of the one admits of the other, and by which label: written down a second time on purpose. */
export const MADE_BY: Array<[string, string, string?]> = [
  ['Deployment', 'ReplicaSet', 'pod-template-hash'],
  ['Deployment', 'Pod', 'pod-template-hash'],
  ['ReplicaSet', 'Pod'],
  ['StatefulSet', 'Pod', 'statefulset.kubernetes.io/pod-name'],
  ['DaemonSet', 'Pod', 'controller-revision-hash'],
  ['CronJob', 'Job'],
  ['CronJob', 'Pod', 'batch.kubernetes.io/job-name'],
  ['Job', 'Pod', 'batch.kubernetes.io/job-name'],
];
export const LABELS = [
  ...new Set(MADE_BY.flatMap(([, , label]) => label ?? [])),
];

function policy(name: string, groups: string, resources: string): string {
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: ${name}}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [${groups}], apiVersions: ['*'], operations: ['*'], resources: [${resources}]}
  validations: [{expression: 'false'}]
`;
}

function binding(name: string, policyName: string, match = '{}'): string {
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: ${name}}
spec:
  policyName: ${policyName}
  validationActions: [Deny]
  matchResources: ${match}
`;
}

export const SOURCE = new Map([
  [
    'platform/guardrails/all.yaml',
    [
      policy('everything', "'*'", "'*'"),
      policy(
        'pods',
        "'', apps, batch",
        'pods, replicasets, jobs, deployments, cronjobs',
      ),
      policy('deployments', 'apps', 'deployments, statefulsets'),
      policy('namespaces', "''", "namespaces, 'services/*'"),
      binding('all', 'everything'),
      binding('all-pods', 'pods'),
      // Rules of a binding cannot be narrowed by others.
      binding(
        'some-pods',
        'pods',
        "{resourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: [pods, services]}]}",
      ),
      binding(
        'all-deployments',
        'deployments',
        '{namespaceSelector: {matchLabels: {freehold.dev/environment: production}}}',
      ),
      binding(
        'labelled-deployments',
        'deployments',
        '{objectSelector: {matchLabels: {pod-template-hash: x}}}',
      ),
      binding('all-namespaces', 'namespaces'),
    ].join('---\n'),
  ],
]);
