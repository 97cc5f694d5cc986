import { evaluationFault } from '../fault';
import { CelUint } from './uint';

export const INT_MAX = 2n ** 63n - 1n;
export const INT_MIN = -(2n ** 63n);
export const UINT_MAX = 2n ** 64n - 1n;

/** The result of arithmetic on ints: outside of 64 bits it is an error, never a wrapped value. */
export function int64(value: bigint): bigint {
  if (value > INT_MAX || value < INT_MIN) {
    throw evaluationFault('integer overflow');
  }
  return value;
}

/** The result of arithmetic on uints. */
export function uint64(value: bigint): CelUint {
  if (value > UINT_MAX || value < 0n) {
    throw evaluationFault('unsigned integer overflow');
  }
  return new CelUint(value);
}

/** A double as an int, cut towards zero: outside of 64 bits, or no number, is an error. */
export function doubleToInt(value: number): bigint {
  // The bounds are exclusive, as in cel-go: 2^63 is what the greatest int rounds to.
  if (!(value > -9223372036854775808 && value < 9223372036854775808)) {
    throw evaluationFault('integer overflow');
  }
  return BigInt(Math.trunc(value));
}

/** A double as a uint, cut towards zero. */
export function doubleToUint(value: number): CelUint {
  if (!(value >= 0 && value < 18446744073709551616)) {
    throw evaluationFault('unsigned integer overflow');
  }
  return new CelUint(BigInt(Math.trunc(value)));
}
