import fc from 'fast-check';
import { errorKind, evaluate } from '../../__testUtils__/evaluate';
import { CelQuantity } from '../../values/quantity';

describe("the examples of Kubernetes' documentation", () => {
  it.each([
    ["isQuantity('1.3G')", true],
    ["isQuantity('1.3Gi')", true],
    ["isQuantity('1,3G')", false],
    ["isQuantity('10000k')", true],
    ["isQuantity('200K')", false],
    ["isQuantity('Three')", false],
    // The documentation says no, and resource.ParseQuantity of k8s.io/apimachinery v0.36.3 reads 0.
    ["isQuantity('Mi')", true],
    ["isQuantity('Ei')", false],
    ['quantity("50000000G").isInteger()', true],
    ['quantity("50k").isInteger()', true],
    ['quantity("9999999999999999999999999999999999999G").isInteger()', false],
    ['quantity("50k").asInteger() == 50000', true],
    ['quantity("50k").sub(20000).asApproximateFloat() == 30000.0', true],
    ['quantity("50k").add(quantity("20k")) == quantity("70k")', true],
    ['quantity("50k").add(20) == quantity("50020")', true],
    ['quantity("50k").sub(quantity("20k")) == quantity("30k")', true],
    ['quantity("50k").sub(20000) == quantity("30k")', true],
    [
      'quantity("50k").add(20).sub(quantity("100k")).sub(-50000) == quantity("20")',
      true,
    ],
    ['quantity("200M").compareTo(quantity("0.2G"))', 0n],
    ['quantity("50M").compareTo(quantity("50Mi"))', -1n],
    ['quantity("50Mi").compareTo(quantity("50M"))', 1n],
    ['quantity("150Mi").isGreaterThan(quantity("100Mi"))', true],
    ['quantity("50Mi").isGreaterThan(quantity("100Mi"))', false],
    ['quantity("50M").isLessThan(quantity("100M"))', true],
    ['quantity("100M").isLessThan(quantity("50M"))', false],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it.each([
    "quantity('200K')",
    "quantity('Three')",
    "quantity('Ei')",
    'quantity("9999999999999999999999999999999999999G").asInteger()',
  ])('%s is an error', expression => {
    expect(errorKind(expression)).toBe('evaluation');
  });
});

describe('what a quantity means', () => {
  it.each([
    ['quantity("1000m") == quantity("1")', true],
    ['quantity("1e3") == quantity("1k")', true],
    ['quantity("1E") == quantity("1000P")', true],
    ['quantity("1E3") == quantity("1k")', true],
    ['quantity("1Ki").asInteger()', 1024n],
    ['quantity("0.5Gi") == quantity("512Mi")', true],
    ['quantity("100m").asApproximateFloat()', 0.1],
    ['quantity("-500m").asApproximateFloat()', -0.5],
    ['quantity("1.5").isInteger()', false],
    // Less than a billionth is rounded away from zero: some of a resource is not none.
    ['quantity("0.1n") == quantity("1n")', true],
    ['sign(quantity("-1")) == -1 && sign(quantity("0")) == 0', true],
    ['type(quantity("1")) == kubernetes.Quantity', true],
    ['quantity("1") == quantity("2")', false],
    // Binary quantities are capped where they are read.
    ['quantity("9999Ei").asInteger() == 9223372036854775807', true],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toEqual(value);
  });

  it('is not held up by a huge exponent', () => {
    expect(evaluate('isQuantity("1e999999999")')).toBe(false);
    expect(evaluate(`isQuantity("${'9'.repeat(5000)}")`)).toBe(false);
  });

  it('is ordered as the numbers are', () => {
    const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const one = CelQuantity.parse(`${a}m`);
        const other = CelQuantity.parse(`${b}m`);
        expect(one.compareTo(other)).toBe(a < b ? -1 : Number(a > b));
        expect(one.toInteger()).toBe(a % 1000n === 0n ? a / 1000n : undefined);
      }),
    );
  });
});
