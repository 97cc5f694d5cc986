import {
  about,
  binding,
  configMap,
  deployment,
  namespace,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf, verdictsOf } from '../__testUtils__/verdicts';
import type { KubernetesObject } from '../model';

/** A policy that asks a ConfigMap for the least number of replicas. */
const bounded = (spec: Fields = {}) =>
  policy({
    paramKind: { apiVersion: 'v1', kind: 'ConfigMap' },
    validations: [
      {
        expression: 'object.spec.replicas >= int(params.data.least)',
        messageExpression: '"at least " + params.data.least',
      },
    ],
    ...spec,
  });

const refersTo = (paramRef: Fields) =>
  binding({
    paramRef: {
      namespace: 'platform',
      parameterNotFoundAction: 'Deny',
      ...paramRef,
    },
  });

describe('bindings', () => {
  it('are what makes a policy hold', () => {
    expect(inShort(verdictOf([policy()], deployment()))).toBe(
      'not-applicable not-bound',
    );
  });

  it.each<[string, Fields, string]>([
    ['Deny', { validationActions: ['Deny'] }, 'error'],
    ['Deny and Audit', { validationActions: ['Audit', 'Deny'] }, 'error'],
    ['Warn', { validationActions: ['Warn'] }, 'warning'],
    ['Warn and Audit', { validationActions: ['Warn', 'Audit'] }, 'warning'],
    ['Audit', { validationActions: ['Audit'] }, 'info'],
  ])('%s makes a violation an %s', (_case, spec, severity) => {
    expect(verdictOf([policy(), binding(spec)], deployment())).toMatchObject({
      verdict: 'fail',
      severity,
    });
  });

  it('each give a verdict of their own', () => {
    const inEnvironment = (environment: string, validationActions: string[]) =>
      binding(
        {
          validationActions,
          matchResources: {
            namespaceSelector: { matchLabels: { environment } },
          },
        },
        environment,
      );
    const verdicts = verdictsOf(
      [
        policy(),
        inEnvironment('production', ['Deny']),
        inEnvironment('develop', ['Warn']),
        binding({ validationActions: ['Audit'] }, 'all'),
      ],
      [deployment()],
      { namespaces: [namespace('shop', { environment: 'develop' })] },
    );
    expect(
      verdicts.map(verdict => `${verdict.binding}: ${inShort(verdict)}`),
    ).toEqual([
      'production: not-applicable namespace-selector',
      'develop: fail denied',
      'all: fail denied',
    ]);
  });

  it('narrow the policy with rules of their own', () => {
    const narrowed = (resources: string[]) =>
      verdictOf(
        [policy(), binding({ matchResources: about({ resources }) })],
        deployment(),
      );
    expect(inShort(narrowed(['deployments']))).toBe('fail denied');
    expect(inShort(narrowed(['statefulsets']))).toBe(
      'not-applicable resource-rules',
    );
  });

  it('say what a cluster does about an error by their actions', () => {
    const broken = policy({ validations: [{ expression: 'object.a == 1' }] });
    const audited = binding({ validationActions: ['Audit'] });
    expect(inShort(verdictOf([broken, audited], deployment()))).toBe(
      'not-evaluated evaluation-error, admitted',
    );
  });
});

describe('parameters', () => {
  const two = configMap('two', { least: '2' }, { labels: { kind: 'least' } });
  const one = configMap('one', { least: '1' }, { labels: { kind: 'least' } });

  it('are found by name', () => {
    const verdict = verdictOf(
      [bounded(), refersTo({ name: 'two' }), one, two],
      deployment(),
    );
    expect(verdict).toMatchObject({
      verdict: 'fail',
      param: { namespace: 'platform', name: 'two' },
      violations: [{ message: 'at least 2' }],
    });
  });

  it('are found by selector, and each of them has to hold', () => {
    const verdicts = verdictsOf(
      [
        bounded(),
        refersTo({ selector: { matchLabels: { kind: 'least' } } }),
        two,
        one,
        configMap('nine', { least: '9' }),
      ],
      [deployment()],
    );
    expect(
      verdicts.map(verdict => `${verdict.param?.name}: ${inShort(verdict)}`),
    ).toEqual(['one: pass', 'two: fail denied']);
  });

  it('are in the namespace of the object, where none is named', () => {
    const own = configMap('least', { least: '1' }, { namespace: 'shop' });
    const others = configMap('least', { least: '5' }, { namespace: 'bank' });
    expect(
      inShort(
        verdictOf(
          [
            bounded(),
            refersTo({ name: 'least', namespace: undefined }),
            own,
            others,
          ],
          deployment(),
        ),
      ),
    ).toBe('pass');
  });

  it.each<[string, Fields, Fields, string]>([
    ['Deny', {}, { name: 'none' }, 'fail params-missing'],
    [
      'Deny, but failurePolicy ignores errors',
      { failurePolicy: 'Ignore' },
      { name: 'none' },
      'not-applicable params-missing',
    ],
    [
      'Deny, by selector',
      {},
      { selector: { matchLabels: { kind: 'most' } } },
      'fail params-missing',
    ],
    [
      'Allow',
      {},
      { name: 'none', parameterNotFoundAction: 'Allow' },
      'not-applicable params-missing',
    ],
  ])('that there are not: %s', (_case, spec, paramRef, expected) => {
    expect(
      inShort(
        verdictOf([bounded(spec), refersTo(paramRef), one], deployment()),
      ),
    ).toBe(expected);
  });

  it('that there are not deny, whatever the actions of the binding', () => {
    const verdict = verdictOf(
      [
        bounded(),
        binding({
          validationActions: ['Audit'],
          paramRef: { name: 'none', parameterNotFoundAction: 'Deny' },
        }),
      ],
      deployment(),
    );
    expect(verdict).toMatchObject({ verdict: 'fail', severity: 'error' });
  });

  it.each<[string, Fields[]]>([
    ['there is no paramKind', [policy(nullParams()), binding()]],
    ['the binding has no paramRef', [bounded(nullParams()), binding()]],
    [
      'the binding has a paramRef, but the policy no paramKind',
      [policy(nullParams()), refersTo({ name: 'two' })],
    ],
  ])('are null where %s', (_case, documents) => {
    expect(inShort(verdictOf(documents, deployment()))).toBe('pass');
  });

  const clusterRole: KubernetesObject = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'ClusterRole',
    metadata: { name: 'all' },
  };
  const aboutAll = {
    matchConstraints: about({
      apiGroups: ['*'],
      apiVersions: ['*'],
      resources: ['*'],
    }),
  };

  it.each<[string, Fields[], KubernetesObject, string]>([
    [
      'the object has no namespace in which they could be',
      [bounded(aboutAll), refersTo({ name: 'two', namespace: undefined }), two],
      clusterRole,
      'not-evaluated binding-defect, denied',
    ],
    [
      'they belong to the whole cluster, and the binding names a namespace',
      [
        bounded({ paramKind: { apiVersion: 'v1', kind: 'Node' } }),
        refersTo({ name: 'two' }),
      ],
      deployment(),
      'not-evaluated binding-defect, denied',
    ],
    [
      'their kind is not known',
      [
        bounded({ paramKind: { apiVersion: 'a.example/v1', kind: 'Limit' } }),
        refersTo({ name: 'two' }),
      ],
      deployment(),
      'not-evaluated params-unknown, unknown',
    ],
    [
      'the namespace of the object is not known',
      [bounded(), refersTo({ name: 'two', namespace: undefined }), two],
      deployment({}, { namespace: undefined }),
      'not-evaluated params-unknown, unknown',
    ],
  ])('cannot be told: %s', (_case, documents, object, expected) => {
    expect(inShort(verdictOf(documents, object))).toBe(expected);
  });
});

function nullParams(): Fields {
  return { validations: [{ expression: 'params == null' }] };
}
