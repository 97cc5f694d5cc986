import { CelUint } from './uint';

export type CelNumber = bigint | number | CelUint;

export function isNumber(value: unknown): value is CelNumber {
  return (
    typeof value === 'bigint' ||
    typeof value === 'number' ||
    value instanceof CelUint
  );
}

function plain(value: CelNumber): bigint | number {
  return value instanceof CelUint ? value.value : value;
}

/**
 * Compares numbers of any types by what they mean. Beside a double an integer is compared as the double next to it, as
 * cel-go does: 9223372036854775807 and 9223372036854775808.0 are equal. `undefined` when one of them is NaN.
 */
export function compareNumbers(a: CelNumber, b: CelNumber): number | undefined {
  let one = plain(a);
  let other = plain(b);
  if (typeof one !== typeof other) {
    one = Number(one);
    other = Number(other);
  }
  if (one < other) return -1;
  if (one > other) return 1;
  return Number.isNaN(one) || Number.isNaN(other) ? undefined : 0;
}
