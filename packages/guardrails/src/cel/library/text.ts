import type { CostMeter } from '../run/costMeter';
import type { CelMapKey, CelValue } from '../types';
import { matches } from '../values/pattern';
import { overload, type Overload } from './overload';

/** The number of code points: JavaScript counts characters beyond the basic plane twice. */
export function codePointLength(text: string): number {
  let length = text.length;
  for (let at = 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const before = text.charCodeAt(at - 1);
    if (
      unit >= 0xdc00 &&
      unit <= 0xdfff &&
      before >= 0xd800 &&
      before <= 0xdbff
    ) {
      length--;
    }
  }
  return length;
}

const SIZES: Array<[string, (value: never) => bigint]> = [
  ['string', (text: string) => BigInt(codePointLength(text))],
  ['bytes', (bytes: Uint8Array) => BigInt(bytes.length)],
  ['list<A>', (list: readonly CelValue[]) => BigInt(list.length)],
  ['map<A, B>', (map: ReadonlyMap<CelMapKey, CelValue>) => BigInt(map.size)],
];

/** The functions on strings that every CEL has. */
export const TEXT: Overload[] = [
  ...SIZES.flatMap(([type, size]) => [
    overload(`size(${type}): int`, size),
    overload(`${type}.size(): int`, size),
  ]),
  overload('string.contains(string): bool', (text: string, part: string) =>
    text.includes(part),
  ),
  overload('string.startsWith(string): bool', (text: string, part: string) =>
    text.startsWith(part),
  ),
  overload('string.endsWith(string): bool', (text: string, part: string) =>
    text.endsWith(part),
  ),
  overload('string.matches(string): bool', matches),
  overload(
    'matches(string, string): bool',
    (text: string, pattern: string, meter: CostMeter) =>
      matches(text, pattern, meter),
  ),
];
