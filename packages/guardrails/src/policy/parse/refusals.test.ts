import {
  about,
  binding,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { parsePolicies } from './parsePolicies';

function parse(...objects: unknown[]) {
  return parsePolicies(objects.map(object => ({ object, file: 'g.yaml' })));
}

/** `code path` of what is wrong. */
function problemsOf(...objects: unknown[]): string[] {
  return parse(...objects).problems.map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );
}

describe('parsePolicies refuses', () => {
  it.each<[string, Fields, string[]]>([
    [
      'no constraints',
      { matchConstraints: null },
      ['policy/required spec.matchConstraints'],
    ],
    [
      'constraints without rules',
      { matchConstraints: {} },
      ['policy/required spec.matchConstraints.resourceRules'],
    ],
    [
      'nothing to validate',
      { validations: [] },
      ['policy/required spec.validations'],
    ],
    [
      'a list that is none',
      { validations: { expression: 'true' } },
      [
        'policy/wrong-type spec.validations',
        'policy/required spec.validations',
      ],
    ],
    [
      'a blank expression',
      { validations: [{ expression: ' ' }] },
      [
        'policy/required spec.validations.0.expression',
        'policy/required spec.validations',
      ],
    ],
    [
      'an expression that YAML reads as a boolean',
      { validations: [{ expression: true }] },
      [
        'policy/wrong-type spec.validations.0.expression',
        'policy/required spec.validations',
      ],
    ],
    [
      'a message of two lines',
      { validations: [{ expression: 'true', message: 'a\nb' }] },
      ['policy/message-lines spec.validations.0.message'],
    ],
    [
      'a message of spaces',
      { validations: [{ expression: 'true', message: '  ' }] },
      ['policy/required spec.validations.0.message'],
    ],
    [
      'an unknown reason',
      { validations: [{ expression: 'true', reason: 'Conflict' }] },
      ['policy/unknown-value spec.validations.0.reason'],
    ],
    [
      'an unknown failurePolicy',
      { failurePolicy: 'ignore' },
      ['policy/unknown-value spec.failurePolicy'],
    ],
    [
      'a variable whose name is reserved',
      { variables: [{ name: 'in', expression: '1' }] },
      ['policy/name-invalid spec.variables.0.name'],
    ],
    [
      'two variables of one name',
      {
        variables: [
          { name: 'a', expression: '1' },
          { name: 'a', expression: '2' },
        ],
      },
      ['policy/duplicate spec.variables.1.name'],
    ],
    [
      'two match conditions of one name',
      {
        matchConditions: [
          { name: 'a', expression: 'true' },
          { name: 'a', expression: 'true' },
        ],
      },
      ['policy/duplicate spec.matchConditions.1.name'],
    ],
    [
      'more than 64 match conditions',
      {
        matchConditions: Array.from({ length: 65 }, (_, index) => ({
          name: `c${index}`,
          expression: 'true',
        })),
      },
      ['policy/too-many spec.matchConditions'],
    ],
    [
      'more than 20 audit annotations',
      {
        auditAnnotations: Array.from({ length: 21 }, (_, index) => ({
          key: `k${index}`,
          valueExpression: '"a"',
        })),
      },
      ['policy/too-many spec.auditAnnotations'],
    ],
    [
      'an audit annotation of more than 5 KiB, counted in bytes',
      {
        auditAnnotations: [
          { key: 'k', valueExpression: `"${'語'.repeat(1800)}"` },
        ],
      },
      ['policy/too-long spec.auditAnnotations.0.valueExpression'],
    ],
    [
      'a rule without operations',
      { matchConstraints: about({ operations: [] }) },
      ['policy/required spec.matchConstraints.resourceRules.0.operations'],
    ],
    [
      'a rule with "*" and another group',
      { matchConstraints: about({ apiGroups: ['*', 'apps'] }) },
      ['policy/wildcard spec.matchConstraints.resourceRules.0.apiGroups'],
    ],
    [
      'a rule with "*" and another resource',
      { matchConstraints: about({ resources: ['*', 'pods'] }) },
      ['policy/wildcard spec.matchConstraints.resourceRules.0.resources'],
    ],
    [
      'a selector with values that it compares with nothing',
      {
        matchConstraints: about(
          {},
          {
            namespaceSelector: {
              matchExpressions: [
                { key: 'a', operator: 'Exists', values: ['b'] },
              ],
            },
          },
        ),
      },
      [
        'policy/selector-values spec.matchConstraints.namespaceSelector.matchExpressions.0.values',
      ],
    ],
    [
      'a paramKind that cannot be one',
      { paramKind: { apiVersion: 'v1', kind: '100m' } },
      ['policy/kind spec.paramKind.kind'],
    ],
    [
      'a group that is no domain',
      { paramKind: { apiVersion: 'a..b/v1', kind: 'Limits' } },
      ['policy/api-version spec.paramKind.apiVersion'],
    ],
    [
      'a version that is too long',
      { paramKind: { apiVersion: `v${'1'.repeat(63)}`, kind: 'Limits' } },
      ['policy/api-version spec.paramKind.apiVersion'],
    ],
    [
      'a paramKind without a kind',
      { paramKind: { apiVersion: 'v1' } },
      ['policy/required spec.paramKind.kind'],
    ],
  ])('a policy with %s', (_case, spec, expected) => {
    expect(problemsOf(policy(spec), binding())).toEqual(expected);
    expect(parse(policy(spec), binding()).ok).toBe(false);
  });

  it.each<[string, Fields, string[]]>([
    [
      'no actions',
      { validationActions: [] },
      ['policy/required spec.validationActions'],
    ],
    [
      'Deny and Warn',
      { validationActions: ['Deny', 'Warn'] },
      ['policy/deny-and-warn spec.validationActions'],
    ],
    [
      'one action twice',
      { validationActions: ['Audit', 'Audit'] },
      ['policy/duplicate spec.validationActions.1'],
    ],
    [
      'a paramRef with name and selector',
      {
        paramRef: {
          name: 'a',
          selector: {},
          parameterNotFoundAction: 'Deny',
        },
      },
      ['policy/param-ref spec.paramRef'],
    ],
    [
      'a paramRef with neither',
      { paramRef: { parameterNotFoundAction: 'Deny' } },
      ['policy/param-ref spec.paramRef'],
    ],
    [
      'a paramRef that does not say what holds without parameters',
      { paramRef: { name: 'a' } },
      ['policy/required spec.paramRef.parameterNotFoundAction'],
    ],
    [
      'a policy that there is not',
      { policyName: 'replica' },
      [
        'policy/unknown-policy spec.policyName',
        'policy/not-bound metadata.name',
      ],
    ],
  ])('a binding with %s', (_case, spec, expected) => {
    expect(problemsOf(policy(), binding(spec)).sort()).toEqual(expected.sort());
    expect(parse(policy(), binding(spec)).ok).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['a text', 'kind: Policy', 'policy/document '],
    ['a list', [], 'policy/document '],
    ['no kind', { apiVersion: 'v1' }, 'policy/required kind'],
    [
      'an old version',
      { ...policy(), apiVersion: 'admissionregistration.k8s.io/v1beta1' },
      'policy/api-version apiVersion',
    ],
    ['no name', { ...policy(), metadata: {} }, 'policy/required metadata.name'],
    [
      'a namespace',
      { ...policy(), metadata: { name: 'a', namespace: 'b' } },
      'policy/namespaced metadata.namespace',
    ],
    [
      'a name that is none',
      policy({}, 'Replicas!'),
      'policy/name-invalid metadata.name',
    ],
  ])('a document that is or has %s', (_case, document, expected) => {
    expect(problemsOf(document)).toContain(expected);
    expect(parse(document).ok).toBe(false);
  });
});
