import {
  about,
  binding,
  configMap,
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

describe('parsePolicies', () => {
  it('fills the defaults of the API server', () => {
    const parsed = parse(policy(), binding());
    expect(parsed).toMatchObject({
      ok: true,
      problems: [],
      value: {
        policies: [
          {
            name: 'replicas',
            failurePolicy: 'Fail',
            matchConstraints: {
              matchPolicy: 'Equivalent',
              namespaceSelector: [],
              objectSelector: [],
              excludeResourceRules: [],
              resourceRules: [{ scope: '*', resourceNames: [] }],
            },
            matchConditions: [],
            variables: [],
            validations: [{ reason: 'Invalid' }],
            auditAnnotations: [],
            source: { file: 'g.yaml' },
          },
        ],
        bindings: [{ name: 'everywhere', policyName: 'replicas' }],
        params: [],
      },
    });
  });

  it('takes every other object for a parameter', () => {
    const limits = configMap('limits', { max: '3' });
    const parsed = parse(
      policy({ paramKind: { apiVersion: 'v1', kind: 'ConfigMap' } }),
      binding(),
      limits,
    );
    expect(parsed).toMatchObject({ ok: true, value: { params: [limits] } });
  });

  it('reads labels of a selector as requirements', () => {
    const selector = {
      matchLabels: { tier: 'a' },
      matchExpressions: [{ key: 'team', operator: 'Exists' }],
    };
    const parsed = parse(
      policy({ matchConstraints: about({}, { objectSelector: selector }) }),
      binding(),
    );
    expect(
      parsed.ok && parsed.value.policies[0].matchConstraints,
    ).toMatchObject({
      objectSelector: [
        { key: 'tier', operator: 'In', values: ['a'] },
        { key: 'team', operator: 'Exists', values: [] },
      ],
    });
  });

  it('tells where the problem stands, and what to do', () => {
    const parsed = parsePolicies([
      {
        object: policy({ failurePolice: 'Fail' }),
        file: 'platform/guardrails/replicas.yaml',
        positions: {
          keyAt: () => ({ line: 7, column: 3 }),
          valueAt: () => ({ line: 7, column: 18 }),
        },
      },
      { object: binding() },
    ]);
    expect(parsed).toEqual({
      ok: false,
      problems: [
        {
          code: 'policy/unknown-field',
          severity: 'error',
          file: 'platform/guardrails/replicas.yaml',
          path: ['spec', 'failurePolice'],
          line: 7,
          column: 3,
          message: 'spec.failurePolice is no field that Kubernetes knows.',
          remedy:
            'Write failurePolicy: the API server would drop what is written.',
        },
      ],
    });
  });

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
      'a paramKind without a kind',
      { paramKind: { apiVersion: 'v1' } },
      ['policy/required spec.paramKind.kind'],
    ],
  ])('refuses a policy with %s', (_case, spec, expected) => {
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
  ])('refuses a binding with %s', (_case, spec, expected) => {
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
  ])('refuses a document that is or has %s', (_case, document, expected) => {
    expect(problemsOf(document)).toContain(expected);
    expect(parse(document).ok).toBe(false);
  });

  it('refuses two policies of one name', () => {
    expect(problemsOf(policy(), policy(), binding())).toEqual([
      'policy/same-name metadata.name',
    ]);
  });

  it('warns of what holds nowhere, is found or used by nothing, or is not seen here', () => {
    const mutating = {
      apiVersion: 'admissionregistration.k8s.io/v1beta1',
      kind: 'MutatingAdmissionPolicy',
      metadata: { name: 'a' },
    };
    const homeless = configMap('a', {}, { namespace: undefined });
    const parsed = parse(policy(), homeless, mutating);
    expect(parsed.ok).toBe(true);
    expect(
      parsed.problems.map(({ code, severity }) => `${severity} ${code}`).sort(),
    ).toEqual([
      'warning policy/kind-ignored',
      'warning policy/not-bound',
      'warning policy/param-namespace',
      'warning policy/unused-param',
    ]);
  });

  it('is not led astray by names of JavaScript', () => {
    const hostile = JSON.parse(
      '{"apiVersion":"admissionregistration.k8s.io/v1","kind":"ValidatingAdmissionPolicy","metadata":{"name":"a","annotations":{"__proto__":"b","constructor":"c"}},"__proto__":{"spec":{}},"constructor":1}',
    );
    expect(problemsOf(hostile)).toEqual([
      'policy/unknown-field __proto__',
      'policy/unknown-field constructor',
      'policy/required spec',
    ]);
  });

  it('reports a hundred problems of a hostile file, not all of them', () => {
    const fields = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, index) => [`field${index}`, index]),
    );
    const { ok, problems } = parse({ ...policy(), ...fields });
    expect(ok).toBe(false);
    expect(problems).toHaveLength(101);
  });
});
