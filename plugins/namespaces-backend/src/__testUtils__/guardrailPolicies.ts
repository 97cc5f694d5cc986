/** Where the policies of tests stand. */
export const RUNBOOK_FILE = 'platform/guardrails/runbook.yaml';

/**
 * A policy that no generated application satisfies: Deployments have to name a runbook. It warns in develop and refuses
 * in production, unless a test says otherwise.
 */
export function runbookPolicy(
  options: {
    name?: string;
    expression?: string;
    production?: 'Deny' | 'Warn' | 'Audit';
    develop?: 'Deny' | 'Warn' | 'Audit';
  } = {},
): string {
  const {
    name = 'runbook',
    expression = "has(object.metadata.annotations) && 'example.com/runbook' in object.metadata.annotations",
    production = 'Deny',
    develop = 'Warn',
  } = options;
  const binding = (environment: string, action: string) => `---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: ${name}-${environment}
spec:
  policyName: ${name}
  validationActions: [${action}]
  matchResources:
    namespaceSelector:
      matchLabels: {freehold.dev/environment: ${environment}}
`;
  return `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: ${name}
  annotations:
    freehold.dev/title: Workloads name their runbook
    freehold.dev/why: Whoever is paged at night has to know what to do.
    freehold.dev/remediation: Write a runbook, and name it.
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
  validations:
    - expression: ${JSON.stringify(expression)}
      message: The Deployment names no runbook.
${binding('develop', develop)}${binding('production', production)}`;
}

export const HELLO_WORLD_WAIVERS = 'platform/waivers/hello-world.yaml';

/** A granted waiver of the policy above, for the Deployment of hello-world in production. */
export const helloWorldWaiver = (
  expires: string,
) => `apiVersion: freehold.dev/v1alpha1
kind: Waivers
metadata: {name: hello-world}
spec:
  waivers:
    - id: no-runbook
      rule: runbook
      object: {kind: Deployment, name: hello-world}
      environments: [production]
      reason: The runbook is being written.
      requestedBy: user:default/hana
      approver: user:default/ren
      expires: '${expires}'
`;
