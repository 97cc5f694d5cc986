import { only, resultsOf } from '../scripts/pack/evaluate';
import { readPack, type Fixture } from '../scripts/pack/readPack';

const { set, fixtures, namespaces } = readPack();

/** The report of a fixture, as its comments foretell it; with anything that was not evaluated, which none does. */
function linesOf({ policy, document }: Fixture): string[] {
  return resultsOf(only(set, policy), [document], { namespaces }).map(
    ({ verdict, severity, rule, message, notEvaluated = [] }) =>
      [
        verdict === 'fail' ? '' : `${verdict} `,
        `${severity} ${rule}: ${message}`,
        ...notEvaluated.map(({ message: cause }) => ` (${cause})`),
      ].join(''),
  );
}

const table = (outcome: Fixture['outcome']) =>
  fixtures
    .filter(fixture => fixture.outcome === outcome)
    .map(fixture => [`${fixture.policy}: ${fixture.name}`, fixture] as const);

describe('an object that is', () => {
  it.each(table('pass'))('as demanded by %s', (_name, fixture) => {
    expect(linesOf(fixture)).toEqual([
      'pass info validations: The object is as the policy demands',
    ]);
  });

  it.each(table('fail'))('not as demanded by %s', (_name, fixture) => {
    expect(fixture.expected).not.toEqual([]);
    expect(linesOf(fixture)).toEqual(fixture.expected);
  });
});

it.each(set.policies.map(({ name }) => name))(
  '%s is proven both ways, and each of its validations can fail',
  name => {
    const own = fixtures.filter(({ policy }) => policy === name);
    const failing = own.filter(({ outcome }) => outcome === 'fail');
    const policy = set.policies.find(one => one.name === name);
    expect(own.length).toBeGreaterThan(failing.length);
    expect(
      policy?.validations
        .map((_validation, index) => `validations[${index}]`)
        .filter(
          rule =>
            !failing.some(({ expected }) =>
              expected.some(line => line.includes(` ${rule}: `)),
            ),
        ),
    ).toEqual([]);
  },
);
