import { readManifests } from '../object/reader';
import { binding, policy, type Fields } from './__testUtils__/documents';
import { KUBERNETES_1_36, policySet } from './__testUtils__/verdicts';
import { checkPolicies } from './checkPolicies';
import { parsePolicies } from './parse/parsePolicies';

function problemsOf(spec: Fields): string[] {
  const { policies } = policySet(policy(spec), binding());
  return checkPolicies(policies, { kubernetesVersion: KUBERNETES_1_36 }).map(
    ({ code, severity, path }) => `${severity} ${code} ${path.join('.')}`,
  );
}

const defect = (path: string) => [
  `error policy/expression-defect spec.${path}`,
];

describe('checkPolicies', () => {
  it.each<[string, Fields, string[]]>([
    ['nothing of a sound policy', {}, []],
    [
      'a syntax error',
      { validations: [{ expression: 'object.' }] },
      defect('validations.0.expression'),
    ],
    [
      'what is no condition',
      { validations: [{ expression: 'object.spec.replicas' }] },
      defect('validations.0.expression'),
    ],
    [
      'nothing of a condition whose type only the API server knows',
      {
        variables: [{ name: 'ok', expression: 'true' }],
        validations: [{ expression: 'variables.ok' }],
      },
      [],
    ],
    [
      'a variable that nobody uses',
      { variables: [{ name: 'a', expression: 'b' }] },
      defect('variables.0.expression'),
    ],
    [
      'a match condition',
      { matchConditions: [{ name: 'a', expression: '1' }] },
      defect('matchConditions.0.expression'),
    ],
    [
      'a message that is no text',
      { validations: [{ expression: 'true', messageExpression: '1' }] },
      defect('validations.0.messageExpression'),
    ],
    [
      'a message that asks the authorizer',
      {
        validations: [
          {
            expression: 'true',
            messageExpression: 'string(authorizer == null)',
          },
        ],
      },
      defect('validations.0.messageExpression'),
    ],
    [
      'what only a cluster can answer',
      {
        validations: [
          { expression: 'authorizer.path("/healthz").check("get").allowed()' },
        ],
      },
      ['warning policy/expression-not-evaluated spec.validations.0.expression'],
    ],
    [
      'a match condition about the namespace, which it is not given',
      {
        matchConditions: [
          { name: 'a', expression: 'namespaceObject.metadata.name == "shop"' },
        ],
        validations: [{ expression: 'namespaceObject != null' }],
      },
      ['warning policy/no-namespace-object spec.matchConditions.0.expression'],
    ],
    [
      'an audit annotation that is no text',
      { auditAnnotations: [{ key: 'a', valueExpression: '1' }] },
      defect('auditAnnotations.0.valueExpression'),
    ],
    [
      'params without a paramKind',
      { validations: [{ expression: 'params == null' }] },
      defect('validations.0.expression'),
    ],
    [
      'nothing of params with one',
      {
        paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
        validations: [{ expression: 'params == null' }],
      },
      [],
    ],
  ])('finds %s', (_case, spec, expected) => {
    expect(problemsOf(spec)).toEqual(expected);
  });

  it('tells the place in the file and in the expression', () => {
    const text = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata:
  name: replicas
spec:
  matchConstraints:
    resourceRules:
      - apiGroups: [apps]
        apiVersions: [v1]
        operations: [CREATE]
        resources: [deployments]
  validations:
    - expression: object.spec.replicas > (
`;
    const { documents } = readManifests(text);
    const parsed = parsePolicies(
      documents.map(document => ({ ...document, file: 'replicas.yaml' })),
    );
    expect(parsed).toMatchObject({ ok: true });
    const problems = checkPolicies(parsed.ok ? parsed.value.policies : [], {
      kubernetesVersion: KUBERNETES_1_36,
    });
    expect(problems).toMatchObject([
      {
        code: 'policy/expression-defect',
        file: 'replicas.yaml',
        line: 13,
        column: 19,
        message: expect.stringMatching(
          /^spec\.validations\[0\]\.expression of replicas does not compile at column \d+: /,
        ),
      },
    ]);
  });
});
