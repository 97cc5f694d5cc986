import {
  about,
  binding,
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
