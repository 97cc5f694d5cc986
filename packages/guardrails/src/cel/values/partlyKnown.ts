import { CelFault } from '../fault';
import type { CelInput, CelJson, CelMapKey, CelValue } from '../types';
import { isMap } from './map';
import { fromJson } from './json';
import type { CelUnknowable } from './unknowable';

/** Data with fields in one of its maps that are there, and whose values nobody knows, unless it has them itself. */
export function partlyKnown(
  data: CelJson,
  field: string,
  unknowable: ReadonlyArray<readonly [string, CelUnknowable]>,
): CelInput {
  try {
    const value = fromJson(data);
    const held = isMap(value) ? value.get(field) : undefined;
    return isMap(value) && isMap(held)
      ? new Map<CelMapKey, CelValue>([
          ...value,
          [field, new Map<CelMapKey, CelValue>([...unknowable, ...held])],
        ])
      : data;
  } catch (fault) {
    if (fault instanceof CelFault) {
      return () => ({ ok: false, error: fault.toError() });
    }
    throw fault;
  }
}
