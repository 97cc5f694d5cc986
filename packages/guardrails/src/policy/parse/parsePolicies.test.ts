import { about, binding, configMap, policy } from '../__testUtils__/documents';
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
