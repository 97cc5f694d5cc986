import type { CostMeter } from '../../run/costMeter';
import type { CelValue } from '../../types';
import { equals } from '../../values/equality';
import { overload, type Library } from '../overload';

type List = readonly CelValue[];

function contains(list: List, sublist: List, meter: CostMeter): boolean {
  return sublist.every(value =>
    list.some(element => equals(value, element, meter)),
  );
}

function intersects(a: List, b: List, meter: CostMeter): boolean {
  return a.some(value => b.some(element => equals(value, element, meter)));
}

/** github.com/google/cel-go/ext/sets.go */
export const SETS: Library = {
  introduced: 29,
  overloads: [
    overload('sets.contains(list<A>, list<A>): bool', contains),
    overload(
      'sets.equivalent(list<A>, list<A>): bool',
      (a: List, b: List, meter: CostMeter) =>
        contains(a, b, meter) && contains(b, a, meter),
    ),
    overload('sets.intersects(list<A>, list<A>): bool', intersects),
  ],
};
