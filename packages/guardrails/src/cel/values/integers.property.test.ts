import fc from 'fast-check';
import { errorKind } from '../__testUtils__/evaluate';
import { INT_MAX, INT_MIN, UINT_MAX } from './integers';
import { CelUint } from './uint';

const EDGES = [INT_MIN, INT_MIN + 1n, -1n, 0n, 1n, INT_MAX - 1n, INT_MAX];

const int = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.bigInt({ min: INT_MIN, max: INT_MAX }),
  fc.bigInt({ min: -(2n ** 33n), max: 2n ** 33n }),
);
const uint = fc.oneof(
  fc.constantFrom(0n, 1n, UINT_MAX - 1n, UINT_MAX),
  fc.bigInt({ min: 0n, max: UINT_MAX }),
);

const OPERATIONS: Record<string, (a: bigint, b: bigint) => bigint> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/** The exact result: `undefined` when there is none. */
function exact(
  operator: string,
  a: bigint,
  b: bigint,
  min: bigint,
  max: bigint,
): bigint | undefined {
  const divides = operator === '/' || operator === '%';
  // The remainder of the least int and -1 would be 0, but cel-go divides first.
  if (divides && (b === 0n || (b === -1n && -a > max))) {
    return undefined;
  }
  const value = OPERATIONS[operator](a, b);
  return value >= min && value <= max ? value : undefined;
}

describe.each(Object.keys(OPERATIONS))('int64 %s', operator => {
  it('is exact or an error, never wrapped and never rounded', () => {
    fc.assert(
      fc.property(int, int, (a, b) => {
        expect(errorKind(`a ${operator} b`, { a, b })).toBe(
          exact(operator, a, b, INT_MIN, INT_MAX) ?? 'evaluation',
        );
      }),
    );
  });

  it('is the same for literals', () => {
    fc.assert(
      fc.property(int, int, (a, b) => {
        expect(errorKind(`${a} ${operator} ${b}`)).toEqual(
          errorKind(`a ${operator} b`, { a, b }),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is exact or an error for uint, too', () => {
    fc.assert(
      fc.property(uint, uint, (a, b) => {
        const value = exact(operator, a, b, 0n, UINT_MAX);
        expect(errorKind(`${a}u ${operator} ${b}u`)).toEqual(
          value === undefined ? 'evaluation' : new CelUint(value),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('int64', () => {
  it('is ordered as the numbers are, beside uint too', () => {
    fc.assert(
      fc.property(int, int, uint, (a, b, c) => {
        expect(errorKind('a < b', { a, b })).toBe(a < b);
        expect(errorKind('a == b', { a, b })).toBe(a === b);
        expect(errorKind(`a <= ${c}u`, { a })).toBe(a <= c);
      }),
    );
  });

  it('is read back from what string() writes', () => {
    fc.assert(
      fc.property(int, a => {
        expect(errorKind('int(string(a)) == a', { a })).toBe(true);
      }),
    );
  });

  it('has no negative of the least', () => {
    expect(errorKind('-a', { a: INT_MIN })).toBe('evaluation');
    expect(errorKind('-9223372036854775808')).toBe(INT_MIN);
    expect(errorKind('9223372036854775808')).toBe('syntax');
    expect(errorKind('9223372036854775807 + 1')).toBe('evaluation');
  });

  it('takes doubles only within its bounds', () => {
    fc.assert(
      fc.property(fc.double(), value => {
        const found = errorKind('int(v)', {
          v: () => ({ ok: true, value }),
        });
        const within = value > -(2 ** 63) && value < 2 ** 63;
        expect(found).toBe(within ? BigInt(Math.trunc(value)) : 'evaluation');
      }),
    );
  });
});
