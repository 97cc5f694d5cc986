import fc from 'fast-check';
import { compareQuantities, parseQuantity } from './quantity';

describe('quantities', () => {
  it.each([
    ['100m', 100n],
    ['1', 1000n],
    ['0.5', 500n],
    ['1.5', 1500n],
    ['1k', 1_000_000n],
    ['1Ki', 1_024_000n],
    ['1.5Gi', 1_610_612_736_000n],
    ['0.001m', 1n],
    ['0', 0n],
  ])('%s is %d thousandths', (text, expected) => {
    expect(parseQuantity(text)).toBe(expected);
  });

  it.each(['', '-1', '1e3', '1 Gi', '1K', '.5', '5.', '1Pi', 'Gi', '1Gi\n'])(
    '%j is none',
    text => {
      expect(parseQuantity(text)).toBeUndefined();
      expect(compareQuantities(text, '1')).toBeUndefined();
    },
  );

  it.each([
    ['1', '1000m', 0],
    ['1Gi', '1024Mi', 0],
    ['1Gi', '1G', 1],
    ['999M', '1G', -1],
    ['9', '10', -1],
    ['1.0', '1', 0],
  ])('%s against %s: %d', (left, right, expected) => {
    expect(compareQuantities(left, right)).toBe(expected);
  });

  it('are ordered totally', () => {
    const quantity = fc
      .tuple(
        fc.nat({ max: 99_999 }),
        fc.constantFrom('', 'm', 'k', 'M', 'G', 'Ki', 'Mi', 'Gi'),
      )
      .map(([number, suffix]) => `${number}${suffix}`);
    fc.assert(
      fc.property(quantity, quantity, quantity, (a, b, c) => {
        const ab = compareQuantities(a, b) ?? NaN;
        const bc = compareQuantities(b, c) ?? NaN;
        const ac = compareQuantities(a, c) ?? NaN;
        expect(compareQuantities(b, a)).toBe(ab === 0 ? 0 : -ab);
        expect(ab <= 0 && bc <= 0 && ac > 0).toBe(false);
      }),
    );
  });
});
