import {
  DYN,
  listOf,
  mapOf,
  parseStaticType,
  typeOf,
  type StaticType,
} from '../../src/cel/check/staticType';
import {
  CelDuration,
  CelTimestamp,
  CelType,
  CelUint,
  type CelMapKey,
  type CelValue,
} from '../../src/cel';
import { equalBytes } from '../../src/cel/values/equality';
import { parseDuration, parseTimestamp } from '../../src/cel/values/time';
import { tagOf } from '../../src/cel/values/tag';
import type { ExpectedType, ExpectedValue } from './tests';

function wellKnown({
  '@type': type,
  value,
}: {
  '@type': string;
  value: string;
}) {
  const name = type.split('/')[1];
  if (name === 'google.protobuf.Duration') return parseDuration(value);
  if (name === 'google.protobuf.Timestamp') return parseTimestamp(value);
  throw new TypeError(`no value of CEL for ${name}`);
}

/** A value of the tests as a value of the engine. */
export function expectedValue(value: ExpectedValue): CelValue {
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.int64Value !== undefined) return BigInt(value.int64Value);
  if (value.uint64Value !== undefined) {
    return new CelUint(BigInt(value.uint64Value));
  }
  if (value.doubleValue !== undefined) return Number(value.doubleValue);
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.bytesValue !== undefined) {
    return Uint8Array.from(atob(value.bytesValue), byte => byte.charCodeAt(0));
  }
  if (value.typeValue !== undefined) return new CelType(value.typeValue);
  if (value.listValue) return (value.listValue.values ?? []).map(expectedValue);
  if (value.mapValue) {
    return new Map(
      (value.mapValue.entries ?? []).map(entry => [
        expectedValue(entry.key) as CelMapKey,
        expectedValue(entry.value),
      ]),
    );
  }
  if (value.objectValue) return wellKnown(value.objectValue);
  return null;
}

const PRIMITIVES: Record<string, string> = {
  BOOL: 'bool',
  INT64: 'int',
  UINT64: 'uint',
  DOUBLE: 'double',
  STRING: 'string',
  BYTES: 'bytes',
};

const WELL_KNOWN: Record<string, string> = {
  ANY: 'dyn',
  TIMESTAMP: 'timestamp',
  DURATION: 'duration',
};

/** A type of the tests as the checker has it. */
export function expectedType(type: ExpectedType): StaticType {
  if (type.primitive) return parseStaticType(PRIMITIVES[type.primitive]);
  if (type.wellKnown) return parseStaticType(WELL_KNOWN[type.wellKnown]);
  if (type.listType) return listOf(expectedType(type.listType.elemType ?? {}));
  if (type.mapType) {
    return mapOf(
      expectedType(type.mapType.keyType ?? {}),
      expectedType(type.mapType.valueType ?? {}),
    );
  }
  if (type.type) return typeOf(expectedType(type.type));
  if (type.abstractType) {
    return {
      name: type.abstractType.name,
      params: (type.abstractType.parameterTypes ?? []).map(expectedType),
    };
  }
  return 'null' in type ? parseStaticType('null_type') : DYN;
}

/** Whether two values are the same, types included: 1, 1u and 1.0 are three values, NaN is one. */
export function sameValue(a: CelValue, b: CelValue): boolean {
  if (tagOf(a) !== tagOf(b)) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length && a.every((value, at) => sameValue(value, b[at]))
    );
  }
  if (a instanceof Map && b instanceof Map) {
    return (
      a.size === b.size &&
      [...a].every(([key, value]) =>
        [...b].some(
          ([otherKey, other]) =>
            sameValue(key, otherKey) && sameValue(value, other),
        ),
      )
    );
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array)
    return equalBytes(a, b);
  if (a instanceof CelUint && b instanceof CelUint) return a.value === b.value;
  if (a instanceof CelType && b instanceof CelType) return a.name === b.name;
  if (a instanceof CelTimestamp && b instanceof CelTimestamp) {
    return a.nanoseconds === b.nanoseconds;
  }
  if (a instanceof CelDuration && b instanceof CelDuration) {
    return a.nanoseconds === b.nanoseconds;
  }
  return typeof a === 'number' ? Object.is(a, b) || a === b : a === b;
}
