import { binding, deployment, policy } from '../__testUtils__/documents';
import { verdictOf } from '../__testUtils__/verdicts';

/** Every way in which an expression can end. */
const ENDS = {
  true: 'true',
  false: 'false',
  error: 'object.spec.missing == 1',
  unknowable: 'request.userInfo.username == "ci"',
  defect: 'object.',
};

type End = keyof typeof ENDS;

const ends = Object.keys(ENDS) as End[];
const pairs = ends.flatMap(one =>
  ends.map((other): [End, End] => [one, other]),
);

/** Match conditions and validations, two of each, in every combination. */
const cases = pairs.flatMap(conditions =>
  pairs.map((validations): [[End, End], [End, End]] => [
    conditions,
    validations,
  ]),
);

function verdictFor(
  conditions: End[],
  validations: End[],
  failurePolicy: string,
): string {
  const documents = [
    policy({
      failurePolicy,
      matchConditions: conditions.map((end, index) => ({
        name: `c${index}`,
        expression: ENDS[end],
      })),
      validations: validations.map(end => ({ expression: ENDS[end] })),
    }),
    binding(),
  ];
  return verdictOf(documents, deployment()).verdict;
}

describe.each(['Fail', 'Ignore'])('with failurePolicy %s', failurePolicy => {
  it('passes only where everything was evaluated and is true', () => {
    const passing = cases.filter(
      ([conditions, validations]) =>
        verdictFor(conditions, validations, failurePolicy) === 'pass',
    );
    expect(passing).toEqual([
      [
        ['true', 'true'],
        ['true', 'true'],
      ],
    ]);
  });

  it('fails only where the conditions hold and a validation is false', () => {
    for (const [conditions, validations] of cases) {
      const holds = conditions.every(end => end === 'true');
      const verdict = verdictFor(conditions, validations, failurePolicy);
      expect([conditions, validations, verdict === 'fail']).toEqual([
        conditions,
        validations,
        holds && validations.includes('false'),
      ]);
    }
  });

  it('does not apply only where a condition is false', () => {
    for (const [conditions, validations] of cases) {
      const verdict = verdictFor(conditions, validations, failurePolicy);
      expect([conditions, validations, verdict === 'not-applicable']).toEqual([
        conditions,
        validations,
        conditions.includes('false'),
      ]);
    }
  });
});
