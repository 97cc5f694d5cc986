import { evaluationFault } from '../../fault';
import type { CostMeter } from '../../run/costMeter';
import type { CelValue } from '../../types';
import { CelDuration } from '../../values/duration';
import { equals } from '../../values/equality';
import { int64, uint64 } from '../../values/integers';
import { compare, spendComparison } from '../../values/ordering';
import { duration } from '../../values/time';
import { CelUint } from '../../values/uint';
import { overload, type Library, type Overload } from '../overload';

type List = readonly CelValue[];

const COMPARABLE = [
  'int',
  'uint',
  'double',
  'bool',
  'duration',
  'timestamp',
  'string',
  'bytes',
];

function isSorted(list: List, meter: CostMeter): boolean {
  return list.every((value, at) => {
    const before = at === 0 ? value : list[at - 1];
    spendComparison(before, value, meter);
    return compare(before, value) <= 0;
  });
}

/** The element that wins against all others: the first of equal ones. */
function extreme(name: string, sign: 1 | -1) {
  return (list: List, meter: CostMeter): CelValue => {
    if (list.length === 0) {
      throw evaluationFault(`${name} called on empty list`);
    }
    return list.reduce((best, value) => {
      spendComparison(best, value, meter);
      return compare(best, value) * sign < 0 ? value : best;
    });
  };
}

function addTwo(a: CelValue, b: CelValue): CelValue {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a + b);
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (a instanceof CelUint && b instanceof CelUint) {
    return uint64(a.value + b.value);
  }
  if (a instanceof CelDuration && b instanceof CelDuration) {
    return duration(a.nanoseconds + b.nanoseconds);
  }
  throw evaluationFault('no such overload: sum() of elements of several types');
}

/**
 * What the sum of no elements is depends on the type that was declared: when nothing was, the API server takes the
 * first overload, which is that of int. So does the order of this table.
 */
const ZEROS: Array<[string, CelValue]> = [
  ['int', 0n],
  ['uint', new CelUint(0n)],
  ['double', 0],
  ['duration', new CelDuration(0n)],
];

/** Several overloads take a list: the elements tell which one was meant. */
function sum(zero: CelValue) {
  return (list: List, meter: CostMeter): CelValue => {
    meter.spend(list.length);
    return list.length === 0
      ? zero
      : list
          .slice(1)
          .reduce<CelValue>(addTwo, addTwo(list[0], zeroLike(list[0])));
  };
}

function zeroLike(value: CelValue): CelValue {
  if (typeof value === 'number') return 0;
  if (value instanceof CelUint) return new CelUint(0n);
  return value instanceof CelDuration ? new CelDuration(0n) : 0n;
}

function indexIn(
  list: List,
  value: CelValue,
  meter: CostMeter,
  order: Iterable<number>,
): bigint {
  for (const at of order) {
    if (equals(list[at], value, meter)) {
      return BigInt(at);
    }
  }
  return -1n;
}

function forComparable(
  name: string,
  result: (type: string) => string,
  evaluate: Overload['evaluate'],
): Overload[] {
  return COMPARABLE.map(type =>
    overload(`list<${type}>.${name}(): ${result(type)}`, evaluate),
  );
}

/** k8s.io/apiserver/pkg/cel/library/lists.go */
export const LISTS: Library = {
  introduced: 0,
  overloads: [
    ...forComparable('isSorted', () => 'bool', isSorted),
    ...forComparable('min', type => type, extreme('min', -1)),
    ...forComparable('max', type => type, extreme('max', 1)),
    ...ZEROS.map(([type, zero]) =>
      overload(`list<${type}>.sum(): ${type}`, sum(zero)),
    ),
    overload(
      'list<A>.indexOf(A): int',
      (list: List, value: CelValue, meter: CostMeter) =>
        indexIn(list, value, meter, list.keys()),
    ),
    overload(
      'list<A>.lastIndexOf(A): int',
      (list: List, value: CelValue, meter: CostMeter) =>
        indexIn(list, value, meter, [...list.keys()].reverse()),
    ),
  ],
};

/** `includes` of version 1 of the same library. */
export const LISTS_INCLUDES: Library = {
  introduced: 37,
  overloads: [
    overload(
      'dyn.includes(dyn): bool',
      (target: CelValue, value: CelValue, meter: CostMeter) =>
        Array.isArray(target)
          ? target.some((element: CelValue) => equals(element, value, meter))
          : equals(target, value, meter),
    ),
  ],
};
