import type { CelJson } from '../../cel';

/** The type of a value, as schemas name it. */
export function typeOf(value: CelJson): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'array';
  }
  switch (typeof value) {
    case 'bigint':
      return 'integer';
    case 'number':
      return Number.isInteger(value) ? 'integer' : 'number';
    case 'object':
      return 'object';
    default:
      return typeof value;
  }
}

export function isOfType(type: string, value: CelJson): boolean {
  const actual = typeOf(value);
  return actual === type || (type === 'number' && actual === 'integer');
}
