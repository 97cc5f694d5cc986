import type { CelValue } from '../types';
import { CelDuration } from './duration';
import { CelOpaque } from './opaque';
import { CelOptional } from './optional';
import { CelTimestamp } from './timestamp';
import { CelType } from './type';
import { CelUint } from './uint';
import { CelUnknowable } from './unknowable';

/** The name of a value's type. What cannot be known has none: `unknowable` fits no signature. */
export function tagOf(value: CelValue): string {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'bigint':
      return 'int';
    case 'boolean':
      return 'bool';
    case 'number':
      return 'double';
    default:
      return objectTag(value);
  }
}

function objectTag(
  value: Exclude<CelValue, string | bigint | boolean | number>,
): string {
  if (value === null) return 'null_type';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'map';
  if (value instanceof CelOpaque) return value.typeName;
  if (value instanceof CelUint) return 'uint';
  if (value instanceof CelOptional) return 'optional_type';
  if (value instanceof CelTimestamp) return 'google.protobuf.Timestamp';
  if (value instanceof CelDuration) return 'google.protobuf.Duration';
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof CelType) return 'type';
  if (value instanceof CelUnknowable) return 'unknowable';
  throw new TypeError(`${String(value)} is no value of CEL`);
}
