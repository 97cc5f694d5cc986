import { evaluationFault } from '../fault';
import type { CostMeter } from '../run/costMeter';
import type { CelValue } from '../types';
import { CelDuration } from './duration';
import { unknowableFault } from './equality';
import { compareNumbers, isNumber } from './numbers';
import { tagOf } from './tag';
import { CelTimestamp } from './timestamp';
import { CelUnknowable } from './unknowable';

/** Compares strings by code points, as Go compares UTF-8: JavaScript's `<` goes by UTF-16 units. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) {
      // Surrogates stand for characters beyond all others.
      const oneIsSurrogate = one >= 0xd800 && one <= 0xdfff;
      const otherIsSurrogate = other >= 0xd800 && other <= 0xdfff;
      if (oneIsSurrogate !== otherIsSurrogate) {
        return oneIsSurrogate ? 1 : -1;
      }
      return one < other ? -1 : 1;
    }
  }
  return Math.sign(a.length - b.length);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a[at] !== b[at]) {
      return a[at] < b[at] ? -1 : 1;
    }
  }
  return Math.sign(a.length - b.length);
}

function compareBigints(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Negative, zero or positive. What has no order with the other is an error, as NaN is in cel-go. */
export function compare(a: CelValue, b: CelValue): number {
  if (isNumber(a) && isNumber(b)) {
    const order = compareNumbers(a, b);
    if (order === undefined) {
      throw evaluationFault('NaN values cannot be ordered');
    }
    return order;
  }
  if (typeof a === 'string' && typeof b === 'string') {
    return compareStrings(a, b);
  }
  if (typeof a === 'boolean' && typeof b === 'boolean') {
    return Number(a) - Number(b);
  }
  if (a instanceof CelTimestamp && b instanceof CelTimestamp) {
    return compareBigints(a.nanoseconds, b.nanoseconds);
  }
  if (a instanceof CelDuration && b instanceof CelDuration) {
    return compareBigints(a.nanoseconds, b.nanoseconds);
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) {
    return compareBytes(a, b);
  }
  for (const value of [a, b]) {
    if (value instanceof CelUnknowable) {
      throw unknowableFault(value);
    }
  }
  throw evaluationFault(
    `no such overload: '${tagOf(a)}' and '${tagOf(b)}' cannot be compared`,
  );
}

/** What comparing costs: texts are walked through. */
export function spendComparison(
  a: CelValue,
  b: CelValue,
  meter: CostMeter,
): void {
  meter.spend(1);
  if (
    (typeof a === 'string' && typeof b === 'string') ||
    (a instanceof Uint8Array && b instanceof Uint8Array)
  ) {
    meter.spendText(Math.min(a.length, b.length));
  }
}

/** The values in the order of their keys. Keys have to be of one type that has an order. */
export function sortByKeys(
  values: readonly CelValue[],
  keys: readonly CelValue[],
  meter: CostMeter,
): CelValue[] {
  const tag = keys.length > 0 ? tagOf(keys[0]) : '';
  for (const key of keys) {
    if (tagOf(key) !== tag) {
      throw evaluationFault('list elements must have the same type');
    }
    compare(key, key);
  }
  return values
    .map((value, at) => ({ value, key: keys[at] }))
    .sort((a, b) => {
      spendComparison(a.key, b.key, meter);
      return compare(a.key, b.key);
    })
    .map(({ value }) => value);
}
