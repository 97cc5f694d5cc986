import { checkManifests } from './checkManifests';

const POLICIES = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: few-replicas
  annotations: {freehold.dev/place: spec.replicas}
spec:
  matchConstraints:
    resourceRules:
      - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
  validations:
    - expression: object.spec.replicas <= 5
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: few-replicas}
spec:
  policyName: few-replicas
  validationActions: [Deny]
  matchResources:
    namespaceSelector: {matchLabels: {tier: a}}
`;

const deployment = (name: string, replicas: number, namespace?: string) =>
  `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}${namespace ? `, namespace: ${namespace}` : ''}}
spec:
  replicas: ${replicas}
`;

const namespace = (name: string, tier: string) =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}, labels: {tier: ${tier}}}\n`;

function check(
  files: Record<string, string>,
  over: Partial<Parameters<typeof checkManifests>[0]> = {},
) {
  const checked = checkManifests({
    files: new Map(Object.entries(files)),
    policyFiles: new Map([['policies.yaml', POLICIES]]),
    now: Date.UTC(2027, 0, 1),
    ...over,
  });
  return checked.ok ? checked.results : checked.problems;
}

describe('checkManifests', () => {
  it('knows the namespaces of all files, and says nothing of applications', () => {
    const results = check(
      {
        'a.yaml': deployment('a', 9, 'first'),
        'b.yaml': deployment('b', 3, 'first'),
        'c.yaml': deployment('c', 9, 'second'),
        'n.yaml': `${namespace('first', 'a')}---\n${namespace('second', 'b')}`,
      },
      { verdicts: 'all' },
    );
    expect(results).toMatchObject([
      { object: { name: 'a' }, verdict: 'fail', file: 'a.yaml', line: 5 },
      { object: { name: 'b' }, verdict: 'pass' },
      { object: { name: 'c' }, verdict: 'not-applicable' },
      { object: { name: 'first' }, verdict: 'not-applicable' },
      { object: { name: 'second' }, verdict: 'not-applicable' },
    ]);
    expect(Object.keys(results[0])).not.toContain('application');
    expect(Object.keys(results[0])).not.toContain('environment');
  });

  it('takes what it cannot know for no pass', () => {
    expect(check({ 'a.yaml': deployment('a', 9) })).toMatchObject([
      { verdict: 'not-evaluated', object: { namespace: 'default' } },
    ]);
    expect(check({ 'a.yaml': 'a: [' })).toMatchObject([
      { policy: 'readable-files', verdict: 'not-evaluated', file: 'a.yaml' },
    ]);
  });

  it('has no results of policies that cannot be read, and names those that do not compile', () => {
    const policyFiles = (text: string) => ({
      policyFiles: new Map([['policies.yaml', text]]),
    });
    expect(check({}, policyFiles('a: ['))).toMatchObject([
      { code: 'manifest/syntax' },
    ]);
    const broken = POLICIES.replace('<= 5', '<= "5');
    expect(check({}, policyFiles(broken))).toMatchObject([
      { policy: 'guardrail-policies', verdict: 'fail', severity: 'error' },
    ]);
  });
});
