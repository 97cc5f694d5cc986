import { compareQuantities, formatQuantity, parseQuantity } from '../../object';
import {
  addQuantities,
  largerQuantity,
  NOTHING,
  timesQuantity,
} from './quantities';

function quantity(text: string) {
  const parsed = parseQuantity(text);
  if (!parsed) {
    throw new Error(`Not a quantity: ${text}`);
  }
  return parsed;
}

describe('sums of quantities', () => {
  it.each([
    ['100m', '900m', '1'],
    ['0.1', '0.2', '300m'],
    ['1Gi', '512Mi', '1536Mi'],
    ['1Gi', '1G', '2073741824'],
    ['0', '1.5Gi', '1536Mi'],
    ['1n', '1E', '1000000000000000000000000001n'],
  ])('%s and %s are %s', (left, right, sum) => {
    const result = addQuantities(quantity(left), quantity(right));
    expect(formatQuantity(result)).toBe(sum);
  });

  it('are exact where floating-point numbers are not', () => {
    const ten = Array.from({ length: 10 }, () => quantity('100m')).reduce(
      addQuantities,
      NOTHING,
    );
    expect(compareQuantities(ten, quantity('1'))).toBe(0);
  });

  it('of so many pods', () => {
    const each = timesQuantity(quantity('333m'), 3);
    expect(formatQuantity(each)).toBe('999m');
  });

  it('take the larger one', () => {
    expect(largerQuantity(quantity('1000Mi'), quantity('1Gi'))).toEqual(
      quantity('1Gi'),
    );
  });

  it('of absurd amounts are just too much, at once', () => {
    const absurd = addQuantities(quantity('1e2147483000'), quantity('1n'));
    expect(compareQuantities(absurd, quantity('1000000E'))).toBe(1);
    expect(
      compareQuantities(
        timesQuantity(quantity('9e2000000000'), 1000),
        quantity('1000000E'),
      ),
    ).toBe(1);
  });
});
