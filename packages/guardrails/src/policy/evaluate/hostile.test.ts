import {
  about,
  binding,
  deployment,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf, verdictsOf } from '../__testUtils__/verdicts';
import type { KubernetesObject } from '../model';

/** A range of a thousand numbers, nested. */
const loop = (depth: number, body: string): string =>
  Array.from({ length: depth }).reduce<string>(
    (inner, _, index) => `object.spec.list.all(x${index}, ${inner})`,
    body,
  );

const thousand = Array.from({ length: 1000 }, (_, index) => index);

function says(spec: Fields, object: KubernetesObject = deployment()): string {
  return inShort(verdictOf([policy(spec), binding()], object));
}

describe('a hostile policy', () => {
  it.each<[string, Fields, string]>([
    [
      'counts for ever',
      { validations: [{ expression: loop(4, 'x0 >= 0') }] },
      'not-evaluated limit, unknown',
    ],
    [
      'backtracks for ever',
      {
        validations: [{ expression: `!object.spec.text.matches('^(a+)+$')` }],
      },
      'pass',
    ],
    [
      'is nested too deep',
      {
        validations: [
          { expression: `${'('.repeat(20_000)}true${')'.repeat(20_000)}` },
        ],
      },
      'not-evaluated limit, unknown',
    ],
    [
      'writes texts without end',
      {
        variables: Array.from({ length: 30 }, (_, index) => ({
          name: `v${index}`,
          expression:
            index === 0
              ? 'object.spec.text'
              : `variables.v${index - 1} + variables.v${index - 1}`,
        })),
        validations: [{ expression: 'variables.v29.size() > 0' }],
      },
      'not-evaluated limit, unknown',
    ],
  ])('that %s is stopped', (_case, spec, expected) => {
    const object = deployment({
      list: thousand,
      text: `${'a'.repeat(50)}!`,
    });
    expect(says(spec, object)).toBe(expected);
  });

  it('does not hide what another policy finds', () => {
    const verdicts = verdictsOf(
      [
        policy({ validations: [{ expression: loop(4, 'x0 >= 0') }] }),
        policy({ validations: [{ expression: 'false' }] }, 'sound'),
        binding(),
        binding({ policyName: 'sound' }, 'sound'),
      ],
      [deployment({ list: thousand })],
    );
    expect(verdicts.map(inShort)).toEqual([
      'not-evaluated limit, unknown',
      'fail denied',
    ]);
  });
});

describe('a hostile object', () => {
  it.each<[string, KubernetesObject, string]>([
    ['nothing at all', {}, 'not-evaluated object-invalid, unknown'],
    [
      'no metadata',
      { apiVersion: 'apps/v1', kind: 'Deployment', spec: { replicas: 2 } },
      'pass',
    ],
    [
      'metadata that are a list',
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: ['name'],
        spec: { replicas: 2 },
      },
      'pass',
    ],
    [
      'an apiVersion that is a number',
      { apiVersion: 1, kind: 'Deployment' },
      'not-evaluated object-invalid, unknown',
    ],
    [
      'a kind of JavaScript',
      { apiVersion: 'apps/v1', kind: 'constructor' },
      'not-evaluated kind-unknown, unknown',
    ],
    [
      'a group of JavaScript',
      { apiVersion: '__proto__/v1', kind: 'Deployment' },
      'not-applicable resource-rules',
    ],
    [
      'a number that JavaScript does not hold',
      deployment({ replicas: 9_007_199_254_740_993n }),
      'pass',
    ],
  ])('with %s gives a verdict', (_case, object, expected) => {
    expect(
      says(
        { validations: [{ expression: 'object.spec.replicas >= 2' }] },
        object,
      ),
    ).toBe(expected);
  });

  it('cannot name itself into another namespace by its labels', () => {
    const labels = JSON.parse('{"__proto__": "shop", "constructor": "shop"}');
    const documents = [
      policy({
        matchConstraints: about(
          {},
          { objectSelector: { matchLabels: { tier: 'a' } } },
        ),
      }),
      binding(),
    ];
    expect(inShort(verdictOf(documents, deployment({}, { labels })))).toBe(
      'not-applicable object-selector',
    );
  });
});
