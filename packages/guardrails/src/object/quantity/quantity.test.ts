import fc from 'fast-check';
import { compareQuantities } from './compareQuantities';
import { formatQuantity } from './formatQuantity';
import { parseQuantity, roundUp } from './quantity';

const canonical = (text: string) => {
  const quantity = parseQuantity(text);
  return quantity && formatQuantity(quantity);
};

const compare = (left: string, right: string) =>
  compareQuantities(parseQuantity(left)!, parseQuantity(right)!);

/** What `resource.ParseQuantity(text).String()` of k8s.io/apimachinery v0.36.3 printed, its documented examples first. */
const MEASURED: ReadonlyArray<[text: string, canonical: string]> = [
  ['1.5', '1500m'],
  ['1.5Gi', '1536Mi'],
  ['1000m', '1'],
  ['0.5', '500m'],
  ['100m', '100m'],
  ['0', '0'],
  ['-0', '0'],
  ['0Ki', '0'],
  ['1000', '1k'],
  ['1e3', '1e3'],
  ['1000e0', '1e3'],
  ['1E', '1E'],
  ['1024', '1024'],
  ['1024Ki', '1Mi'],
  ['1025Ki', '1025Ki'],
  ['512', '512'],
  ['0.5Ki', '512'],
  ['1023.5Ki', '1048064'],
  ['-1.5Gi', '-1536Mi'],
  ['0.1n', '1n'],
  ['844.08Gi', '906323998801920m'],
  ['8Ei', '9223372036854775807'],
  ['100Ei', '9223372036854775807'],
  ['-100Ei', '-9223372036854775807'],
  // Go keeps the text of these, although it is not canonical.
  ['1.500', '1.500'],
  ['100.123', '100.123'],
  ['+5', '+5'],
  ['5.', '5.'],
  // A suffix alone is 0 while it fits an int64.
  ['m', '0'],
  ['Ki', '0'],
];

describe('a quantity', () => {
  it.each(MEASURED)('%j is written as %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  it.each([
    '',
    ' 1',
    'a',
    '1.2.3',
    '--1',
    '1e',
    '1K',
    '1mi',
    '1kk',
    '1Ki3',
    '1m3',
    'Pi',
    'E-10',
    '0x10',
    '1,5',
    '9'.repeat(1000),
    '1e99999999999',
  ])('is not %j', text => {
    expect(parseQuantity(text)).toBeUndefined();
  });

  it.each([
    ['1.0005', '1001m'],
    ['-1.0005', '-1001m'],
    ['1n', '1m'],
    ['1.5', '1500m'],
    ['0', '0'],
  ])('%s is rounded up to thousandths as %s', (text, expected) => {
    expect(formatQuantity(roundUp(parseQuantity(text)!, -3))).toBe(expected);
  });

  it.each([
    ['1', '1000m', 0],
    ['1Gi', '1G', 1],
    ['-1', '1', -1],
    ['-2', '-1', -1],
    ['0', '0Ki', 0],
    ['1e2147483647', '1e-2147483647', 1],
    ['1.5Gi', '1536Mi', 0],
  ])('%s and %s compare as %d', (left, right, expected) => {
    expect(Math.sign(compare(left, right))).toBe(expected);
  });
});

describe('any quantity', () => {
  const texts = fc
    .tuple(
      fc.constantFrom('', '-', '+'),
      fc.nat(10 ** 9 - 1),
      fc.option(fc.nat(10 ** 6), { nil: undefined }),
      fc.constantFrom(
        ...['', 'n', 'u', 'm', 'k', 'M', 'G', 'T', 'P', 'E'],
        ...['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'e3', 'E-3', 'e+2'],
      ),
    )
    .map(
      ([sign, whole, fraction, suffix]) =>
        `${sign}${whole}${
          fraction === undefined ? '' : `.${fraction}`
        }${suffix}`,
    )
    // More than 2^63 units has no suffix left that would write it.
    .filter(text => !/E$|e3$|P$/.test(text));

  it('keeps its value when it is written and read again', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(compare(canonical(text)!, text)).toBe(0);
      }),
    );
  });

  it('is written the same way the second time', () => {
    fc.assert(
      fc.property(texts, text => {
        const once = canonical(text)!;
        expect(canonical(once)).toBe(once);
      }),
    );
  });

  it('is not less after it was rounded up, and by less than a thousandth more', () => {
    fc.assert(
      fc.property(texts, text => {
        const exact = parseQuantity(text)!;
        const rounded = roundUp(exact, -3);
        const size = (mantissa: bigint) =>
          mantissa < 0n ? -mantissa : mantissa;
        const magnitude = (quantity: typeof exact) => ({
          ...quantity,
          mantissa: size(quantity.mantissa),
        });
        expect(
          compareQuantities(magnitude(rounded), magnitude(exact)),
        ).toBeGreaterThanOrEqual(0);
        expect(rounded.exponent).toBeGreaterThanOrEqual(
          Math.min(exact.exponent, -3),
        );
      }),
    );
  });

  it('is ordered the same way from both sides', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        expect(compare(left, right) + compare(right, left)).toBe(0);
      }),
    );
  });

  it('is refused or read, whatever the text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123.eE+-KMGimnu') }),
        text => {
          const quantity = parseQuantity(text);
          expect(
            quantity === undefined || formatQuantity(quantity) !== '',
          ).toBe(true);
        },
      ),
    );
  });
});
