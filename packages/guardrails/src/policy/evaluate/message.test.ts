import {
  binding,
  deployment,
  policy,
  type Fields,
} from '../__testUtils__/documents';
import { verdictOf } from '../__testUtils__/verdicts';

describe('messages', () => {
  it.each<[string, Fields, string]>([
    [
      'messageExpression comes first',
      {
        messageExpression: '"has " + string(object.spec.replicas)',
        message: 'm',
      },
      'has 1',
    ],
    [
      'its spaces are left out',
      { messageExpression: '"  has one \\n"' },
      'has one',
    ],
    [
      'message, where it fails',
      {
        messageExpression: '"a" + object.spec.missing',
        message: ' two, please ',
      },
      'two, please',
    ],
    [
      'message, where it does not compile',
      { messageExpression: '"a" +', message: 'two, please' },
      'two, please',
    ],
    [
      'message, where it asks the authorizer, which it may not',
      {
        messageExpression: 'string(authorizer == null)',
        message: 'two, please',
      },
      'two, please',
    ],
    [
      'message, where it has two lines',
      { messageExpression: '"a\\nb"', message: 'two, please' },
      'two, please',
    ],
    [
      'message, where it is blank',
      { messageExpression: '"  "', message: 'two, please' },
      'two, please',
    ],
    [
      'message, where it is no text',
      { messageExpression: '1', message: 'two, please' },
      'two, please',
    ],
    [
      'the expression, where there is neither',
      { expression: '  object.spec.replicas >= 2 ' },
      'failed expression: object.spec.replicas >= 2',
    ],
  ])('%s', (_case, validation, expected) => {
    const documents = [
      policy({
        validations: [
          { expression: 'object.spec.replicas >= 2', ...validation },
        ],
      }),
      binding(),
    ];
    expect(verdictOf(documents, deployment())).toMatchObject({
      verdict: 'fail',
      violations: [{ message: expected, reason: 'Invalid' }],
    });
  });

  it.each<[string, number, boolean]>([
    ['5 KiB', 5 * 1024, true],
    ['a byte more than 5 KiB', 5 * 1024 + 1, false],
  ])(
    'of %s, counted in bytes: only what fits is shown',
    (_case, bytes, isShown) => {
      const text = `語${'a'.repeat(bytes - 3)}`;
      const verdict = verdictOf(
        [
          policy({
            validations: [
              {
                expression: 'false',
                messageExpression: 'string(object.metadata.annotations.text)',
                message: 'short',
              },
            ],
          }),
          binding(),
        ],
        deployment({}, { annotations: { text } }),
      );
      const [{ message }] =
        verdict.verdict === 'fail' ? verdict.violations : [{ message: '' }];
      expect(message === text).toBe(isShown);
      expect(message === 'short').toBe(!isShown);
    },
  );

  it('carry the reason of the policy', () => {
    const documents = [
      policy({ validations: [{ expression: 'false', reason: 'Forbidden' }] }),
      binding(),
    ];
    expect(verdictOf(documents, deployment())).toMatchObject({
      violations: [{ rule: 'validations[0]', reason: 'Forbidden' }],
    });
  });
});
