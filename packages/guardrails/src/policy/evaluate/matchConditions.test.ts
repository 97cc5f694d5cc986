import {
  binding,
  deployment,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf } from '../__testUtils__/verdicts';

describe('match conditions', () => {
  const conditions = (...expressions: string[]) =>
    expressions.map((expression, index) => ({ name: `c${index}`, expression }));

  it.each<[string, Fields, string]>([
    [
      'all are true',
      { matchConditions: conditions('true', 'true') },
      'fail denied',
    ],
    [
      'one is false',
      { matchConditions: conditions('true', 'false') },
      'not-applicable match-condition',
    ],
    [
      'one fails before one that is false',
      { matchConditions: conditions('object.a == 1', 'false') },
      'not-applicable match-condition',
    ],
    [
      'one cannot be known before one that is false',
      {
        matchConditions: conditions(
          'request.userInfo.username == "a"',
          'false',
        ),
      },
      'not-applicable match-condition',
    ],
    [
      'one fails',
      { matchConditions: conditions('true', 'object.a == 1') },
      'not-evaluated evaluation-error, denied',
    ],
    [
      'one fails, and failurePolicy is Ignore',
      { failurePolicy: 'Ignore', matchConditions: conditions('object.a == 1') },
      'not-evaluated evaluation-error, admitted',
    ],
    [
      'one cannot be known',
      { matchConditions: conditions('request.userInfo.username == "a"') },
      'not-evaluated unsupported, unknown',
    ],
    [
      'one looks at the namespace, which it is not given',
      {
        matchConditions: conditions('namespaceObject.metadata.name == "shop"'),
      },
      'not-evaluated evaluation-error, denied',
    ],
    [
      'one expects no namespace, and a validation has one',
      {
        matchConditions: conditions('namespaceObject == null'),
        validations: [{ expression: '!(namespaceObject == null)' }],
      },
      'pass',
    ],
    [
      'one says what a validation says, of what only that is given',
      {
        matchConditions: conditions('namespaceObject == null'),
        validations: [{ expression: 'namespaceObject == null' }],
      },
      'fail denied',
    ],
    [
      'one uses a variable, which none may',
      {
        variables: [{ name: 'a', expression: 'false' }],
        matchConditions: conditions('variables.a'),
      },
      'not-evaluated policy-defect, denied',
    ],
  ])('%s', (_case, spec, expected) => {
    const documents = [
      policy({ validations: [{ expression: 'false' }], ...spec }),
      binding(),
    ];
    const namespaces = [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } },
    ];
    expect(inShort(verdictOf(documents, deployment(), { namespaces }))).toBe(
      expected,
    );
  });
});
