import { CelFault, evaluationFault } from '../fault';
import type { CelValue } from '../types';
import { unknowableFault } from '../values/equality';
import { mapGet, mapKey } from '../values/map';
import { CelOptional } from '../values/optional';
import { tagOf } from '../values/tag';
import { CelUnknowable } from '../values/unknowable';
import { formatKey } from '../values/describe';

function noSelection(operand: CelValue): CelFault {
  return operand instanceof CelUnknowable
    ? unknowableFault(operand)
    : evaluationFault(
        `no such overload: a value of type '${tagOf(operand)}' has no fields`,
      );
}

function findField(operand: CelValue, field: string): CelValue | undefined {
  if (!(operand instanceof Map)) {
    throw noSelection(operand);
  }
  return operand.get(field);
}

/** `has(a.b)`. */
export function hasField(operand: CelValue, field: string): boolean {
  if (operand instanceof CelOptional) {
    return (
      operand.value !== undefined &&
      findField(operand.value, field) !== undefined
    );
  }
  return findField(operand, field) !== undefined;
}

/** `a.?b`, and `a.b` where `a` is an optional. */
export function selectOptional(operand: CelValue, field: string): CelValue {
  const held = operand instanceof CelOptional ? operand.value : operand;
  if (held === undefined) {
    return CelOptional.none;
  }
  const value = findField(held, field);
  return value === undefined ? CelOptional.none : CelOptional.of(value);
}

/** `a.b`. */
export function select(operand: CelValue, field: string): CelValue {
  if (operand instanceof CelOptional) {
    return selectOptional(operand, field);
  }
  const value = findField(operand, field);
  if (value === undefined) {
    throw evaluationFault(`no such key: ${field}`);
  }
  return value;
}

function findElement(operand: CelValue, key: CelValue): CelValue | undefined {
  if (key instanceof CelUnknowable) {
    throw unknowableFault(key);
  }
  if (Array.isArray(operand)) {
    const at = mapKey(key);
    if (typeof at !== 'bigint') {
      throw evaluationFault(
        typeof key === 'number'
          ? `unsupported index value: ${key}`
          : `no such overload: a list has no index of type '${tagOf(key)}'`,
      );
    }
    return at < 0n || at >= operand.length ? undefined : operand[Number(at)];
  }
  if (operand instanceof Map) {
    return mapGet(operand, key);
  }
  throw noSelection(operand);
}

/** `a[?b]`, and `a[b]` where `a` is an optional. */
export function indexOptional(operand: CelValue, key: CelValue): CelValue {
  const held = operand instanceof CelOptional ? operand.value : operand;
  if (held === undefined) {
    return CelOptional.none;
  }
  const value = findElement(held, key);
  return value === undefined ? CelOptional.none : CelOptional.of(value);
}

/** `a[b]`. */
export function index(operand: CelValue, at: CelValue): CelValue {
  if (operand instanceof CelOptional) {
    return indexOptional(operand, at);
  }
  const value = findElement(operand, at);
  if (value === undefined) {
    throw evaluationFault(
      Array.isArray(operand)
        ? `index out of bounds: ${formatKey(at)}`
        : `no such key: ${formatKey(at)}`,
    );
  }
  return value;
}
