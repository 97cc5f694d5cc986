import { CelFault } from '../fault';
import { MAX_DATA_DEPTH } from '../limits';
import type { CelJson, CelValue } from '../types';
import { INT_MAX, INT_MIN } from './integers';
import { CelUnknowable } from './unknowable';

/** The same object is evaluated by many policies: what it is in CEL is kept as long as the object is. */
const converted = new WeakMap<object, CelValue>();

function fromNumber(value: number): CelValue {
  if (!Number.isInteger(value)) {
    return value;
  }
  if (Number.isSafeInteger(value)) {
    return BigInt(value);
  }
  return Math.abs(value) < 2 ** 64
    ? new CelUnknowable(
        `the integer ${value} is beyond 2^53 and was given as a number, which may have rounded it`,
      )
    : value;
}

function fromBigint(value: bigint): CelValue {
  return value <= INT_MAX && value >= INT_MIN ? value : Number(value);
}

function convert(value: CelJson, depth: number): CelValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return fromNumber(value);
    case 'bigint':
      return fromBigint(value);
    default:
      break;
  }
  if (value === null) {
    return null;
  }
  if (depth > MAX_DATA_DEPTH) {
    throw new CelFault(
      'limit',
      `the data is nested more than ${MAX_DATA_DEPTH} levels deep`,
    );
  }
  if (Array.isArray(value)) {
    return value.map(element => convert(element, depth + 1));
  }
  const map = new Map<string, CelValue>();
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) {
      map.set(key, convert(member, depth + 1));
    }
  }
  return map;
}

/** Plain data as a value of CEL: whole numbers are ints. */
export function fromJson(value: CelJson): CelValue {
  if (typeof value !== 'object' || value === null) {
    return convert(value, 0);
  }
  const existing = converted.get(value);
  if (existing !== undefined) {
    return existing;
  }
  const result = convert(value, 0);
  converted.set(value, result);
  return result;
}
