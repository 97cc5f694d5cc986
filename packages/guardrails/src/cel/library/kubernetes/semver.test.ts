import { errorKind, evaluate } from '../../__testUtils__/evaluate';

describe('semantic versions', () => {
  it.each([
    ["isSemver('1.0.0')", true],
    ["isSemver('0.1.0-alpha.1')", true],
    ["isSemver('hello')", false],
    ["isSemver('v1.0')", false],
    ["isSemver('v1.0', true)", true],
    ["isSemver('01.2.3')", false],
    ["isSemver('1.2.3-01')", false],
    ["isSemver('99999999999999999999.0.0')", false],
    ["semver('v1.0.0', true) == semver('1.0.0')", true],
    ["semver('1.0', true) == semver('1.0.0')", true],
    ["semver('01.01.01', true) == semver('1.1.1')", true],
    ["isSemver('1.0-rc1', true)", false],
    ["semver('1.2.3').major()", 1n],
    ["semver('1.2.3').minor()", 2n],
    ["semver('1.2.3').patch()", 3n],
    ["semver('1.2.3').compareTo(semver('1.2.3'))", 0n],
    ["semver('1.2.3').compareTo(semver('2.0.0'))", -1n],
    ["semver('1.2.3').compareTo(semver('0.1.2'))", 1n],
    ["semver('1.2.10').isGreaterThan(semver('1.2.9'))", true],
    ["semver('1.0.0-rc.1').isLessThan(semver('1.0.0'))", true],
    ["semver('1.0.0-rc.2').isLessThan(semver('1.0.0-rc.10'))", true],
    ["semver('1.0.0-1').isLessThan(semver('1.0.0-a'))", true],
    ["semver('1.0.0+a') == semver('1.0.0+b')", true],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it.each(["semver('200K')", "semver('Three')", "semver('Mi')"])(
    '%s is an error',
    expression => {
      expect(errorKind(expression)).toBe('evaluation');
    },
  );
});
