import { binding, deployment, policy } from '../__testUtils__/documents';
import { scriptedEngine, value } from '../__testUtils__/scriptedEngine';
import { inShort, verdictOf, verdictsOf } from '../__testUtils__/verdicts';

describe('variables', () => {
  const withVariables = (
    variables: Array<[string, string]>,
    expression: string,
  ) =>
    inShort(
      verdictOf(
        [
          policy({
            variables: variables.map(([name, of]) => ({
              name,
              expression: of,
            })),
            validations: [{ expression }],
          }),
          binding(),
        ],
        deployment(),
      ),
    );

  it('are composed of those before them', () => {
    expect(
      withVariables(
        [
          ['replicas', 'object.spec.replicas'],
          ['twice', 'variables.replicas * 2'],
        ],
        'variables.twice == 2',
      ),
    ).toBe('pass');
  });

  it('know none that comes later, nor themselves', () => {
    expect(withVariables([['a', 'variables.a']], 'variables.a')).toBe(
      'not-evaluated policy-defect, denied',
    );
    expect(
      withVariables(
        [
          ['a', 'variables.b'],
          ['b', 'true'],
        ],
        'variables.a',
      ),
    ).toBe('not-evaluated policy-defect, denied');
  });

  it('that are not used do not matter', () => {
    expect(withVariables([['broken', 'object.spec.missing']], 'true')).toBe(
      'pass',
    );
    expect(
      withVariables(
        [['broken', 'object.spec.missing == 1']],
        'object.spec.replicas == 1 || variables.broken',
      ),
    ).toBe('pass');
  });

  it('that fail do so where they are used', () => {
    expect(
      withVariables(
        [['broken', 'object.spec.missing == 1']],
        'variables.broken',
      ),
    ).toBe('not-evaluated evaluation-error, denied');
    expect(
      withVariables(
        [['asks', 'request.userInfo.username == "ci"']],
        'variables.asks',
      ),
    ).toBe('not-evaluated unsupported, unknown');
  });

  it('are evaluated once for an object, however often they are used', () => {
    const { engine, evaluated, compiled } = scriptedEngine({
      costly: () => value(true),
      unused: () => value(true),
      first: variable => variable('variables.costly'),
      second: variable => variable('variables.costly'),
    });
    const documents = [
      policy({
        variables: [
          { name: 'costly', expression: 'costly' },
          { name: 'unused', expression: 'unused' },
        ],
        validations: [{ expression: 'first' }, { expression: 'second' }],
      }),
      binding({}, 'one'),
      binding({}, 'two'),
    ];
    const verdicts = verdictsOf(documents, [deployment(), deployment()], {
      engine,
    });
    expect(verdicts.map(inShort)).toEqual(['pass', 'pass', 'pass', 'pass']);
    const once = ['first', 'costly', 'second'];
    expect(evaluated).toEqual([...once, ...once]);
    expect(compiled).toEqual(['costly', 'unused', 'first', 'second']);
  });
});
