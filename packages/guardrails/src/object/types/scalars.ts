import type { CelJson } from '../../cel';
import { formatQuantity, parseQuantity } from '../quantity';
import { roundUp } from '../quantity/quantity';
import type { ScalarName } from './typeTable';

/** What a scalar is when nobody writes it. */
export const ZERO: Readonly<Record<ScalarName, CelJson>> = {
  s: '',
  b: false,
  i: 0,
  l: 0,
  q: '0',
  r: '0',
  x: 0,
  t: null,
  u: null,
  d: '0s',
  y: '',
  a: null,
};

const MOST_INT32 = 2 ** 31 - 1;
const MOST_INT64 = 2n ** 63n - 1n;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * A scalar as the API server writes it after having read it into its type.
 *
 * @returns `undefined` when the type does not take it, and the API server answers "cannot unmarshal"
 *
 * @internal
 */
export function decodeScalar(
  name: ScalarName,
  value: CelJson,
): CelJson | undefined {
  switch (name) {
    case 's':
    case 'd':
      return typeof value === 'string' ? value : undefined;
    case 'b':
      return typeof value === 'boolean' ? value : undefined;
    case 'i':
      return isWhole(value) &&
        Number(value) >= -MOST_INT32 - 1 &&
        Number(value) <= MOST_INT32
        ? value
        : undefined;
    case 'l':
      return isWhole(value) ? value : undefined;
    case 'x':
      return typeof value === 'string' ? value : decodeScalar('i', value);
    case 'q':
      return decodeQuantity(value, -9);
    case 'r':
      return decodeQuantity(value, -3);
    case 't':
      return decodeTime(value);
    case 'u':
      return typeof value === 'string' && TIME.test(value) ? value : undefined;
    case 'y':
      return decodeBytes(value);
    default:
      return value;
  }
}

function isWhole(value: CelJson): boolean {
  return typeof value === 'bigint'
    ? value <= MOST_INT64 && value >= -MOST_INT64 - 1n
    : Number.isSafeInteger(value);
}

function decodeQuantity(value: CelJson, finest: number): string | undefined {
  const isNumber = typeof value === 'number' || typeof value === 'bigint';
  if (!isNumber && typeof value !== 'string') {
    return undefined;
  }
  const quantity = parseQuantity(String(value).trim());
  return quantity && formatQuantity(roundUp(quantity, finest));
}

/** Times are written in UTC and in whole seconds. */
function decodeTime(value: CelJson): string | undefined {
  const milliseconds =
    typeof value === 'string' && TIME.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(milliseconds)
    ? undefined
    : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

/** Go skips line breaks within base64, and writes none. */
function decodeBytes(value: CelJson): string | undefined {
  const text =
    typeof value === 'string' ? value.replace(/[\r\n]/g, '') : undefined;
  return text !== undefined && BASE64.test(text) ? text : undefined;
}
