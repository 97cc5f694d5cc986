import {
  about,
  binding,
  deployment,
  namespace,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf } from '../__testUtils__/verdicts';
import type { KubernetesObject } from '../model';

const FALSE = { validations: [{ expression: 'false' }] };

/** What a policy that refuses everything says: `fail` where it holds. */
function verdict(
  matchConstraints: Fields,
  object: KubernetesObject,
  namespaces?: KubernetesObject[],
): string {
  return inShort(
    verdictOf([policy({ ...FALSE, matchConstraints }), binding()], object, {
      namespaces,
    }),
  );
}

describe('selectors', () => {
  const selecting = (namespaceSelector: Fields) =>
    about({}, { namespaceSelector });
  const production = { matchLabels: { environment: 'production' } };
  const notSystem = {
    matchExpressions: [
      {
        key: 'kubernetes.io/metadata.name',
        operator: 'NotIn',
        values: ['kube-system'],
      },
    ],
  };

  it.each<[string, Fields, KubernetesObject[], string]>([
    [
      'selects its namespace',
      production,
      [namespace('shop', { environment: 'production' })],
      'fail denied',
    ],
    [
      'does not select it',
      production,
      [namespace('shop', { environment: 'develop' })],
      'not-applicable namespace-selector',
    ],
    [
      'reads labels of a namespace that nobody knows',
      production,
      [namespace('other', { environment: 'production' })],
      'not-evaluated namespace-unknown, unknown',
    ],
    ['reads only the name, which is known', notSystem, [], 'fail denied'],
    [
      'excludes a namespace by its name, whatever else it reads',
      {
        matchLabels: {
          environment: 'production',
          'kubernetes.io/metadata.name': 'bank',
        },
      },
      [],
      'not-applicable namespace-selector',
    ],
    ['selects everything', {}, [], 'fail denied'],
  ])('of namespaces: it %s', (_case, selector, namespaces, expected) => {
    expect(verdict(selecting(selector), deployment(), namespaces)).toBe(
      expected,
    );
  });

  it('of namespaces: what holds anyway needs no labels', () => {
    const documents = [
      policy({
        matchConstraints: selecting(production),
        validations: [{ expression: 'object.spec.replicas >= 2' }],
      }),
      binding({ matchResources: { namespaceSelector: production } }),
    ];
    const [sound, unsound] = [
      deployment({ replicas: 2 }),
      deployment({ replicas: 1 }),
    ].map(object => inShort(verdictOf(documents, object, { namespaces: [] })));
    expect(sound).toBe('pass');
    expect(unsound).toBe('not-evaluated namespace-unknown, unknown');
  });

  it('of namespaces: what would have to be converted is not taken for what holds', () => {
    const documents = [
      policy({
        matchConstraints: about(
          {
            apiGroups: ['autoscaling'],
            apiVersions: ['v2'],
            resources: ['horizontalpodautoscalers'],
          },
          { namespaceSelector: production },
        ),
        validations: [{ expression: 'true' }],
      }),
      binding(),
    ];
    const autoscaler: KubernetesObject = {
      apiVersion: 'autoscaling/v1',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
    };
    expect(inShort(verdictOf(documents, autoscaler, { namespaces: [] }))).toBe(
      'not-evaluated conversion, unknown',
    );
  });

  it.each<[string, KubernetesObject, string]>([
    [
      'a Namespace, by its own labels',
      namespace('shop', { environment: 'develop' }),
      'not-applicable namespace-selector',
    ],
    [
      'nothing else that belongs to the whole cluster',
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'all' },
      },
      'fail denied',
    ],
  ])('of namespaces: it excludes %s', (_case, object, expected) => {
    const rules = about(
      { apiGroups: ['*'], apiVersions: ['*'], resources: ['*'] },
      { namespaceSelector: production },
    );
    expect(verdict(rules, object)).toBe(expected);
  });

  it.each<[Fields, Fields, string]>([
    [
      { tier: 'a' },
      { key: 'tier', operator: 'In', values: ['a', 'b'] },
      'fail',
    ],
    [{ tier: 'c' }, { key: 'tier', operator: 'In', values: ['a', 'b'] }, 'not'],
    [{}, { key: 'tier', operator: 'In', values: ['a'] }, 'not'],
    [{ tier: 'c' }, { key: 'tier', operator: 'NotIn', values: ['a'] }, 'fail'],
    [{}, { key: 'tier', operator: 'NotIn', values: ['a'] }, 'fail'],
    [{ tier: 'a' }, { key: 'tier', operator: 'NotIn', values: ['a'] }, 'not'],
    [{ tier: '' }, { key: 'tier', operator: 'Exists' }, 'fail'],
    [{}, { key: 'tier', operator: 'Exists' }, 'not'],
    [{}, { key: 'constructor', operator: 'Exists' }, 'not'],
    [{}, { key: 'tier', operator: 'DoesNotExist' }, 'fail'],
    [{ tier: 'a' }, { key: 'tier', operator: 'DoesNotExist' }, 'not'],
  ])('of objects: labels %j, requirement %j: %s', (labels, item, expected) => {
    const rules = about({}, { objectSelector: { matchExpressions: [item] } });
    expect(verdict(rules, deployment({}, { labels }))).toBe(
      expected === 'fail' ? 'fail denied' : 'not-applicable object-selector',
    );
  });

  it('of objects: the labels that the object had before count, too', () => {
    const documents = [
      policy({
        ...FALSE,
        matchConstraints: about(
          {},
          { objectSelector: { matchLabels: { guarded: 'true' } } },
        ),
      }),
      binding(),
    ];
    const before = deployment({}, { labels: { guarded: 'true' } });
    expect(
      inShort(
        verdictOf(documents, { object: deployment(), oldObject: before }),
      ),
    ).toBe('fail denied');
  });
});
