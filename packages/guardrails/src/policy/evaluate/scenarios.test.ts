import {
  about,
  binding,
  deployment,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { inShort, verdictOf } from '../__testUtils__/verdicts';

describe('a policy and an object', () => {
  it.each<[string, Fields, string]>([
    [
      'what the policy demands is there',
      { validations: [{ expression: 'object.spec.replicas >= 1' }] },
      'pass',
    ],
    [
      'what the policy demands is not there',
      { validations: [{ expression: 'object.spec.replicas >= 2' }] },
      'fail denied',
    ],
    [
      'two of three validations fail',
      {
        validations: [
          { expression: 'object.spec.replicas >= 2' },
          { expression: 'true' },
          { expression: 'false' },
        ],
      },
      'fail denied denied',
    ],
    [
      'it is created, so that there is no old object',
      { validations: [{ expression: 'oldObject == null' }] },
      'pass',
    ],
    [
      'an expression fails, and failurePolicy is Fail',
      { validations: [{ expression: 'object.spec.missing == 1' }] },
      'not-evaluated evaluation-error, denied',
    ],
    [
      'an expression fails, and failurePolicy is Ignore',
      {
        failurePolicy: 'Ignore',
        validations: [{ expression: 'object.spec.missing == 1' }],
      },
      'not-evaluated evaluation-error, admitted',
    ],
    [
      'an expression fails beside one that is false',
      {
        validations: [
          { expression: 'object.spec.missing == 1' },
          { expression: 'false' },
        ],
      },
      'fail denied',
    ],
    [
      'an expression does not compile',
      { validations: [{ expression: 'object.spec.replicas >=' }] },
      'not-evaluated policy-defect, denied',
    ],
    [
      'an expression is no condition',
      { validations: [{ expression: '1 + 1' }] },
      'not-evaluated policy-defect, denied',
    ],
    [
      'an expression uses a name that nobody declares',
      { validations: [{ expression: 'objekt.spec.replicas > 1' }] },
      'not-evaluated policy-defect, denied',
    ],
    [
      'the policy asks who makes the request',
      { validations: [{ expression: 'request.userInfo.username == "ci"' }] },
      'not-evaluated unsupported, unknown',
    ],
    [
      'the policy asks the authorizer',
      {
        validations: [
          {
            expression:
              'authorizer.group("").resource("pods").check("get").allowed()',
          },
        ],
      },
      'not-evaluated unsupported, unknown',
    ],
    [
      'the policy asks the authorizer about the object itself',
      {
        validations: [
          {
            expression: 'authorizer.requestResource.check("create").allowed()',
          },
        ],
      },
      'not-evaluated unsupported, unknown',
    ],
    [
      'who makes the request does not matter',
      {
        validations: [
          {
            expression:
              'object.spec.replicas == 1 || request.userInfo.username == "ci"',
          },
        ],
      },
      'pass',
    ],
    [
      'what the authorizer says does not matter',
      {
        validations: [
          {
            expression:
              'object.spec.replicas == 1 || authorizer.requestResource.check("create").allowed()',
          },
        ],
      },
      'pass',
    ],
    [
      'only updates are looked at',
      { matchConstraints: about({ operations: ['UPDATE'] }) },
      'not-applicable resource-rules',
    ],
  ])('%s', (_case, spec, expected) => {
    expect(inShort(verdictOf([policy(spec), binding()], deployment()))).toBe(
      expected,
    );
  });
});
