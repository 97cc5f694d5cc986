import type { CelInput, CelMapKey, CelValue } from '../types';
import { CelUint } from './uint';

/**
 * What a key means: numbers of any type are the same key when they are equal, and a double that is no whole number is
 * none. `undefined` when no map can have this key.
 */
export function mapKey(key: CelValue): string | boolean | bigint | undefined {
  switch (typeof key) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return key;
    case 'number':
      return Number.isInteger(key) ? BigInt(key) : undefined;
    default:
      return key instanceof CelUint ? key.value : undefined;
  }
}

/** Keys of the type uint are objects, which a JavaScript map tells apart by identity: these are looked for by value. */
function findUint(
  map: ReadonlyMap<CelMapKey, CelValue>,
  value: bigint,
): CelUint | undefined {
  for (const key of map.keys()) {
    if (key instanceof CelUint && key.value === value) {
      return key;
    }
  }
  return undefined;
}

/** The value of a key, `undefined` when there is none. */
export function mapGet(
  map: ReadonlyMap<CelMapKey, CelValue>,
  key: CelValue,
): CelValue | undefined {
  const known = mapKey(key);
  if (known === undefined) {
    return undefined;
  }
  const value = map.get(known);
  if (value !== undefined || typeof known !== 'bigint') {
    return value;
  }
  const unsigned = findUint(map, known);
  return unsigned && map.get(unsigned);
}

export function isMap(
  value: CelInput | CelValue | undefined,
): value is ReadonlyMap<CelMapKey, CelValue> {
  return value instanceof Map;
}
