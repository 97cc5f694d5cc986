/** A whole policy with its binding, to be changed rather than written from nothing. */
export const EXAMPLE_POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: example-replicas
  annotations:
    freehold.dev/title: Deployments run at least two replicas
    freehold.dev/why: A single replica is gone while its node is drained.
    freehold.dev/remediation: Set spec.replicas to 2 or more.
    freehold.dev/place: spec.replicas
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE, UPDATE]
        resources: [deployments]
  validations:
    - expression: object.spec.replicas >= 2
      messageExpression: "'has ' + string(object.spec.replicas) + ' replica'"
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata:
  name: example-replicas
spec:
  policyName: example-replicas
  validationActions: [Deny]
  matchResources:
    namespaceSelector:
      matchLabels:
        freehold.dev/environment: production
`;
