import { CelFault } from '../fault';
import type { CostMeter } from '../run/costMeter';
import type { CelMapKey, CelValue } from '../types';
import { CelDuration } from './duration';
import { mapGet } from './map';
import { compareNumbers, isNumber } from './numbers';
import { CelOpaque } from './opaque';
import { CelOptional } from './optional';
import { CelTimestamp } from './timestamp';
import { CelType } from './type';
import { CelUnknowable } from './unknowable';

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The fault of touching something that only a cluster knows. */
export function unknowableFault(value: CelUnknowable): CelFault {
  return new CelFault('unsupported', value.reason);
}

/**
 * `==`: values of different types are not equal, except for numbers, which are equal when they mean the same. NaN is
 * not even equal to itself.
 */
export function equals(a: CelValue, b: CelValue, meter: CostMeter): boolean {
  meter.spend(1);
  if (typeof a === 'string' && typeof b === 'string') {
    meter.spendText(Math.min(a.length, b.length));
    return a === b;
  }
  if (a instanceof CelUnknowable) throw unknowableFault(a);
  if (b instanceof CelUnknowable) throw unknowableFault(b);
  if (isNumber(a)) return isNumber(b) && compareNumbers(a, b) === 0;
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b, meter);
  if (a instanceof Map) return b instanceof Map && equalMaps(a, b, meter);
  if (a instanceof Uint8Array) {
    meter.spendText(a.length);
    return b instanceof Uint8Array && equalBytes(a, b);
  }
  if (a instanceof CelTimestamp) {
    return b instanceof CelTimestamp && a.nanoseconds === b.nanoseconds;
  }
  if (a instanceof CelDuration) {
    return b instanceof CelDuration && a.nanoseconds === b.nanoseconds;
  }
  if (a instanceof CelType) return b instanceof CelType && a.name === b.name;
  if (a instanceof CelOptional) {
    return b instanceof CelOptional && equalOptionals(a, b, meter);
  }
  if (a instanceof CelOpaque) {
    return b instanceof CelOpaque && a.typeName === b.typeName && a.equals(b);
  }
  return a === b;
}

function equalLists(
  a: readonly CelValue[],
  b: readonly CelValue[],
  meter: CostMeter,
): boolean {
  return (
    a.length === b.length && a.every((value, at) => equals(value, b[at], meter))
  );
}

function equalMaps(
  a: ReadonlyMap<CelMapKey, CelValue>,
  b: ReadonlyMap<CelMapKey, CelValue>,
  meter: CostMeter,
): boolean {
  if (a.size !== b.size) {
    return false;
  }
  for (const [key, value] of a) {
    const other = mapGet(b, key);
    if (other === undefined || !equals(value, other, meter)) {
      return false;
    }
  }
  return true;
}

function equalOptionals(
  a: CelOptional,
  b: CelOptional,
  meter: CostMeter,
): boolean {
  return a.value === undefined || b.value === undefined
    ? a.value === b.value
    : equals(a.value, b.value, meter);
}
