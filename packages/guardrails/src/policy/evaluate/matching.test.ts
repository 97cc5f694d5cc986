import {
  about,
  binding,
  deployment,
  namespace,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf, verdictsOf } from '../__testUtils__/verdicts';
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

function widget(version = 'v1', metadata: Fields = {}): KubernetesObject {
  return {
    apiVersion: `shop.example/${version}`,
    kind: 'Widget',
    metadata: { name: 'w', namespace: 'shop', ...metadata },
  } as KubernetesObject;
}

const WIDGETS: KubernetesObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.shop.example' },
  spec: {
    group: 'shop.example',
    names: { kind: 'Widget', plural: 'widgets' },
    scope: 'Namespaced',
    versions: [
      { name: 'v1', served: true, storage: true },
      { name: 'v1beta1', served: true, storage: false },
      { name: 'v1alpha1', served: false, storage: false },
    ],
  },
};

describe('resource rules', () => {
  it.each<[string, Fields, string]>([
    ['the resource', {}, 'fail denied'],
    ['every resource', { resources: ['*'] }, 'fail denied'],
    [
      'the resource and its subresources',
      { resources: ['deployments/*'] },
      'fail denied',
    ],
    ['everything', { resources: ['*/*'] }, 'fail denied'],
    [
      'a subresource',
      { resources: ['deployments/scale'] },
      'not-applicable resource-rules',
    ],
    [
      'another resource',
      { resources: ['statefulsets'] },
      'not-applicable resource-rules',
    ],
    [
      'another group',
      { apiGroups: ['batch'] },
      'not-applicable resource-rules',
    ],
    ['every group', { apiGroups: ['*'] }, 'fail denied'],
    ['every version', { apiVersions: ['*'] }, 'fail denied'],
    ['every operation', { operations: ['*'] }, 'fail denied'],
    [
      'another operation',
      { operations: ['DELETE', 'CONNECT'] },
      'not-applicable resource-rules',
    ],
    ['its name', { resourceNames: ['web'] }, 'fail denied'],
    [
      'other names',
      { resourceNames: ['worker', 'we'] },
      'not-applicable resource-rules',
    ],
    ['its scope', { scope: 'Namespaced' }, 'fail denied'],
    ['the other scope', { scope: 'Cluster' }, 'not-applicable resource-rules'],
  ])('of a Deployment: %s', (_case, rule, expected) => {
    expect(verdict(about(rule), deployment())).toBe(expected);
  });

  it.each<[string, Fields, string]>([
    ['Cluster', { scope: 'Cluster' }, 'fail denied'],
    ['Namespaced', { scope: 'Namespaced' }, 'not-applicable resource-rules'],
  ])('a Namespace belongs to the scope %s', (_scope, rule, expected) => {
    const rules = about({
      apiGroups: [''],
      resources: ['namespaces'],
      ...rule,
    });
    expect(verdict(rules, namespace('shop'))).toBe(expected);
  });

  it('leaves out what is excluded, even in another version', () => {
    const excluding = (apiVersion: string, matchPolicy: string) =>
      about(
        {
          apiGroups: ['autoscaling'],
          apiVersions: ['*'],
          resources: ['horizontalpodautoscalers'],
        },
        {
          matchPolicy,
          excludeResourceRules: [
            {
              apiGroups: ['autoscaling'],
              apiVersions: [apiVersion],
              operations: ['*'],
              resources: ['*'],
            },
          ],
        },
      );
    const autoscaler: KubernetesObject = {
      apiVersion: 'autoscaling/v1',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
    };
    expect(verdict(excluding('v1', 'Exact'), autoscaler)).toBe(
      'not-applicable excluded',
    );
    expect(verdict(excluding('v2', 'Equivalent'), autoscaler)).toBe(
      'not-applicable excluded',
    );
    expect(verdict(excluding('v2', 'Exact'), autoscaler)).toBe('fail denied');
  });

  it.each<[string, string, string]>([
    ['Exact', 'autoscaling/v1', 'not-applicable resource-rules'],
    ['Equivalent', 'autoscaling/v1', 'not-evaluated conversion, unknown'],
    ['Equivalent', 'autoscaling/v2', 'fail denied'],
  ])('%s, about autoscaling/v2, of %s', (matchPolicy, apiVersion, expected) => {
    const rules = about(
      {
        apiGroups: ['autoscaling'],
        apiVersions: ['v2'],
        resources: ['horizontalpodautoscalers'],
      },
      { matchPolicy },
    );
    const autoscaler: KubernetesObject = {
      apiVersion,
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'web', namespace: 'shop' },
    };
    expect(verdict(rules, autoscaler)).toBe(expected);
  });

  it('asks no policy about what configures admission', () => {
    const rules = about({
      apiGroups: ['*'],
      apiVersions: ['*'],
      resources: ['*'],
    });
    expect(verdict(rules, policy() as KubernetesObject)).toBe(
      'not-applicable exempt',
    );
  });
});

describe('kinds that are not of Kubernetes', () => {
  const rules = about({ apiGroups: ['shop.example'], resources: ['widgets'] });

  it.each<[string, Fields, string]>([
    [
      'the rule names a resource of its group',
      { apiGroups: ['shop.example'], resources: ['widgets'] },
      'not-evaluated kind-unknown, unknown',
    ],
    [
      'the rule names every resource',
      { apiGroups: ['*'], resources: ['*'] },
      'fail denied',
    ],
    ['the rule is about another group', {}, 'not-applicable resource-rules'],
    [
      'the rule is about another operation',
      {
        apiGroups: ['shop.example'],
        resources: ['widgets'],
        operations: ['DELETE'],
      },
      'not-applicable resource-rules',
    ],
    [
      'the rule asks for the scope',
      { apiGroups: ['*'], resources: ['*'], scope: 'Namespaced' },
      'not-evaluated kind-unknown, unknown',
    ],
  ])('without a definition: %s', (_case, rule, expected) => {
    expect(verdict(about(rule), widget())).toBe(expected);
  });

  it('are those of the definitions that were given', () => {
    const documents = [
      policy({
        matchConstraints: rules,
        validations: [{ expression: 'request.resource.resource != "widgets"' }],
      }),
      binding(),
    ];
    const [ofDefinition, ofObject] = [
      verdictsOf(documents, [widget()], { definitions: [WIDGETS] }),
      verdictsOf(documents, [widget(), WIDGETS]),
    ];
    expect(ofDefinition.map(inShort)).toEqual(['fail denied']);
    expect(ofObject.map(inShort)).toEqual([
      'fail denied',
      'not-applicable resource-rules',
    ]);
  });

  it('become another version by its name, as the API server converts them', () => {
    const documents = [
      policy({
        matchConstraints: rules,
        validations: [
          {
            expression:
              'object.apiVersion == "shop.example/v1" && request.kind.version == "v1" && request.requestKind.version == "v1beta1"',
          },
        ],
      }),
      binding(),
    ];
    expect(
      inShort(
        verdictOf(documents, widget('v1beta1'), { definitions: [WIDGETS] }),
      ),
    ).toBe('pass');
  });

  it('are not converted where a webhook does that', () => {
    const byWebhook = {
      ...WIDGETS,
      spec: {
        ...(WIDGETS.spec as Fields),
        conversion: { strategy: 'Webhook' },
      },
    } as KubernetesObject;
    expect(
      inShort(
        verdictOf(
          [policy({ ...FALSE, matchConstraints: rules }), binding()],
          widget('v1beta1'),
          { definitions: [byWebhook] },
        ),
      ),
    ).toBe('not-evaluated conversion, unknown');
  });
});

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
