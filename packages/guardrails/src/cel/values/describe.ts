import type { CelValue } from '../types';
import { CelUint } from './uint';
import { tagOf } from './tag';

/** A key or an index for a message, shortened. */
export function formatKey(key: CelValue): string {
  if (
    typeof key === 'string' ||
    typeof key === 'bigint' ||
    typeof key === 'number' ||
    typeof key === 'boolean' ||
    key instanceof CelUint
  ) {
    const text = key.toString();
    return text.length > 100 ? `${text.slice(0, 100)}…` : text;
  }
  return `a value of type '${tagOf(key)}'`;
}
