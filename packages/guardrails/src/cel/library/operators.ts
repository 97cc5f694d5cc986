import { evaluationFault } from '../fault';
import type { CostMeter } from '../run/costMeter';
import type { CelMapKey, CelValue } from '../types';
import type { CelDuration } from '../values/duration';
import { equals, unknowableFault } from '../values/equality';
import { int64, uint64 } from '../values/integers';
import { mapGet } from '../values/map';
import { compare } from '../values/ordering';
import { duration, timestamp } from '../values/time';
import type { CelTimestamp } from '../values/timestamp';
import type { CelUint } from '../values/uint';
import { CelUnknowable } from '../values/unknowable';
import { overload, type Overload } from './overload';

function nonZero(divisor: bigint, message: string): bigint {
  if (divisor === 0n) {
    throw evaluationFault(message);
  }
  return divisor;
}

const DIVISION = 'division by zero';
const MODULUS = 'modulus by zero';

const ARITHMETIC: Overload[] = [
  overload('_+_(int, int): int', (a: bigint, b: bigint) => int64(a + b)),
  overload('_-_(int, int): int', (a: bigint, b: bigint) => int64(a - b)),
  overload('_*_(int, int): int', (a: bigint, b: bigint) => int64(a * b)),
  overload('_/_(int, int): int', (a: bigint, b: bigint) =>
    int64(a / nonZero(b, DIVISION)),
  ),
  // The least int divided by -1 has a remainder, and a quotient that does not fit: cel-go refuses both.
  overload('_%_(int, int): int', (a: bigint, b: bigint) => {
    const remainder = a % nonZero(b, MODULUS);
    if (b === -1n) {
      int64(-a);
    }
    return remainder;
  }),
  overload('-_(int): int', (a: bigint) => int64(-a)),
  overload('_+_(uint, uint): uint', (a: CelUint, b: CelUint) =>
    uint64(a.value + b.value),
  ),
  overload('_-_(uint, uint): uint', (a: CelUint, b: CelUint) =>
    uint64(a.value - b.value),
  ),
  overload('_*_(uint, uint): uint', (a: CelUint, b: CelUint) =>
    uint64(a.value * b.value),
  ),
  overload('_/_(uint, uint): uint', (a: CelUint, b: CelUint) =>
    uint64(a.value / nonZero(b.value, DIVISION)),
  ),
  overload('_%_(uint, uint): uint', (a: CelUint, b: CelUint) =>
    uint64(a.value % nonZero(b.value, MODULUS)),
  ),
  overload('_+_(double, double): double', (a: number, b: number) => a + b),
  overload('_-_(double, double): double', (a: number, b: number) => a - b),
  overload('_*_(double, double): double', (a: number, b: number) => a * b),
  overload('_/_(double, double): double', (a: number, b: number) => a / b),
  overload('-_(double): double', (a: number) => -a),
];

const CONCATENATION: Overload[] = [
  overload(
    '_+_(string, string): string',
    (a: string, b: string, meter: CostMeter) => {
      meter.build(a.length + b.length);
      return a + b;
    },
  ),
  overload(
    '_+_(bytes, bytes): bytes',
    (a: Uint8Array, b: Uint8Array, meter: CostMeter) => {
      meter.build(a.length + b.length);
      const result = new Uint8Array(a.length + b.length);
      result.set(a);
      result.set(b, a.length);
      return result;
    },
  ),
  overload(
    '_+_(list<A>, list<A>): list<A>',
    (a: readonly CelValue[], b: readonly CelValue[], meter: CostMeter) => {
      meter.build(a.length + b.length);
      return [...a, ...b];
    },
  ),
];

const TIME: Overload[] = [
  overload(
    '_+_(timestamp, duration): timestamp',
    (a: CelTimestamp, b: CelDuration) =>
      timestamp(a.nanoseconds + b.nanoseconds),
  ),
  overload(
    '_+_(duration, timestamp): timestamp',
    (a: CelDuration, b: CelTimestamp) =>
      timestamp(a.nanoseconds + b.nanoseconds),
  ),
  overload(
    '_+_(duration, duration): duration',
    (a: CelDuration, b: CelDuration) => duration(a.nanoseconds + b.nanoseconds),
  ),
  overload(
    '_-_(timestamp, timestamp): duration',
    (a: CelTimestamp, b: CelTimestamp) =>
      duration(a.nanoseconds - b.nanoseconds),
  ),
  overload(
    '_-_(timestamp, duration): timestamp',
    (a: CelTimestamp, b: CelDuration) =>
      timestamp(a.nanoseconds - b.nanoseconds),
  ),
  overload(
    '_-_(duration, duration): duration',
    (a: CelDuration, b: CelDuration) => duration(a.nanoseconds - b.nanoseconds),
  ),
];

/** Pairs of types that have an order: each with itself, and numbers among each other. */
const ORDERED: ReadonlyArray<readonly [string, string]> = [
  ...[
    'bool',
    'int',
    'uint',
    'double',
    'string',
    'bytes',
    'timestamp',
    'duration',
  ].map(type => [type, type] as const),
  ['int', 'uint'],
  ['int', 'double'],
  ['uint', 'int'],
  ['uint', 'double'],
  ['double', 'int'],
  ['double', 'uint'],
];

const COMPARISONS: Record<string, (order: number) => boolean> = {
  '_<_': order => order < 0,
  '_<=_': order => order <= 0,
  '_>_': order => order > 0,
  '_>=_': order => order >= 0,
};

const COMPARISON: Overload[] = Object.entries(COMPARISONS).flatMap(
  ([name, holds]) =>
    ORDERED.map(([a, b]) =>
      overload(`${name}(${a}, ${b}): bool`, (one: CelValue, other: CelValue) =>
        holds(compare(one, other)),
      ),
    ),
);

export const OPERATORS: Overload[] = [
  ...ARITHMETIC,
  ...CONCATENATION,
  ...TIME,
  ...COMPARISON,
  overload('!_(bool): bool', (a: boolean) => !a),
  overload('_==_(A, A): bool', equals),
  overload(
    '_!=_(A, A): bool',
    (a: CelValue, b: CelValue, meter: CostMeter) => !equals(a, b, meter),
  ),
  overload(
    '@in(A, list<A>): bool',
    (value: CelValue, list: readonly CelValue[], meter: CostMeter) =>
      list.some(element => equals(value, element, meter)),
  ),
  overload(
    '@in(A, map<A, B>): bool',
    (key: CelValue, map: ReadonlyMap<CelMapKey, CelValue>) => {
      if (key instanceof CelUnknowable) {
        throw unknowableFault(key);
      }
      return mapGet(map, key) !== undefined;
    },
  ),
];
