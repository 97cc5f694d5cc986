import { CelFault, evaluationFault } from '../../fault';
import { MAX_COST } from '../../limits';
import type { CostMeter } from '../../run/costMeter';
import type { CelValue } from '../../types';
import { equals } from '../../values/equality';
import { sortByKeys } from '../../values/ordering';
import { CelOptional } from '../../values/optional';
import { overload, type Library } from '../overload';

type List = readonly CelValue[];

function slice(list: List, start: bigint, end: bigint, meter: CostMeter): List {
  if (start < 0n || end < 0n) {
    throw evaluationFault(
      `cannot slice(${start}, ${end}), negative indexes not supported`,
    );
  }
  if (start > end) {
    throw evaluationFault(
      `cannot slice(${start}, ${end}), start index must be less than or equal to end index`,
    );
  }
  if (end > list.length) {
    throw evaluationFault(
      `cannot slice(${start}, ${end}), list is length ${list.length}`,
    );
  }
  meter.build(list.length);
  return list.slice(Number(start), Number(end));
}

function flatten(list: List, depth: bigint, meter: CostMeter): CelValue[] {
  if (depth < 0n) {
    throw evaluationFault('level must be non-negative');
  }
  const result: CelValue[] = [];
  for (const value of list) {
    meter.spend(1);
    if (Array.isArray(value) && depth > 0n) {
      for (const inner of flatten(value, depth - 1n, meter)) {
        result.push(inner);
      }
    } else {
      result.push(value);
    }
  }
  return result;
}

function distinct(list: List, meter: CostMeter): CelValue[] {
  const result: CelValue[] = [];
  for (const value of list) {
    if (!result.some(known => equals(value, known, meter))) {
      result.push(value);
    }
  }
  return result;
}

function range(count: bigint, meter: CostMeter): CelValue[] {
  if (count > MAX_COST) {
    throw new CelFault('limit', `lists.range(${count}) is too long`);
  }
  meter.spend(Number(count));
  return Array.from({ length: Math.max(0, Number(count)) }, (_, at) =>
    BigInt(at),
  );
}

function first(list: List): CelOptional {
  return list.length === 0 ? CelOptional.none : CelOptional.of(list[0]);
}

function last(list: List): CelOptional {
  return list.length === 0
    ? CelOptional.none
    : CelOptional.of(list[list.length - 1]);
}

/** Version 3 of github.com/google/cel-go/ext/lists.go. The macro `sortBy` belongs to it. */
export const LISTS_EXTENSION: Library = {
  introduced: 34,
  overloads: [
    overload('list<A>.slice(int, int): list<A>', slice),
    overload(
      'list<list<A>>.flatten(): list<A>',
      (list: List, meter: CostMeter) => flatten(list, 1n, meter),
    ),
    overload('list<dyn>.flatten(int): list<dyn>', flatten),
    overload('list<A>.distinct(): list<A>', distinct),
    overload('list<A>.reverse(): list<A>', (list: List, meter: CostMeter) => {
      meter.build(list.length);
      return [...list].reverse();
    }),
    overload('lists.range(int): list<int>', range),
    ...[
      'int',
      'uint',
      'double',
      'bool',
      'duration',
      'timestamp',
      'string',
      'bytes',
    ].map(type =>
      overload(
        `list<${type}>.sort(): list<${type}>`,
        (list: List, meter: CostMeter) => sortByKeys(list, list, meter),
      ),
    ),
  ],
};

/** Version 2 of the optional library, which came to Kubernetes with cel-go 0.26. */
export const LISTS_OPTIONAL: Library = {
  introduced: 34,
  overloads: [
    overload('list<A>.first(): optional<A>', first),
    overload('list<A>.last(): optional<A>', last),
  ],
};
