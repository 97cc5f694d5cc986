import { evaluationFault } from '../fault';
import type { CelValue } from '../types';
import { unknowableFault } from '../values/equality';
import { CelDuration } from '../values/duration';
import { isNumber } from '../values/numbers';
import { CelOptional } from '../values/optional';
import { CelTimestamp } from '../values/timestamp';
import { CelUint } from '../values/uint';
import { CelUnknowable } from '../values/unknowable';
import { overload, type Overload } from './overload';

/** Whether a value says nothing: null, false, 0, empty. */
function isZero(value: CelValue): boolean {
  if (value instanceof CelUnknowable) throw unknowableFault(value);
  if (isNumber(value)) {
    return Number(value instanceof CelUint ? value.value : value) === 0;
  }
  if (Array.isArray(value) || value instanceof Uint8Array) {
    return value.length === 0;
  }
  if (value instanceof Map) return value.size === 0;
  if (value instanceof CelDuration) return value.nanoseconds === 0n;
  // The zero of Go's time is the first instant of the year 1.
  if (value instanceof CelTimestamp) {
    return value.nanoseconds === -62_135_596_800_000_000_000n;
  }
  if (value instanceof CelOptional) {
    return value.value === undefined;
  }
  return value === null || value === false || value === '';
}

function absent(): CelValue {
  throw evaluationFault('optional.none() dereference');
}

/** `or` and `orValue` are evaluated by the plan, which asks for the second only when the first is absent. */
export const OPTIONALS: Overload[] = [
  overload('optional.of(A): optional<A>', (value: CelValue) =>
    CelOptional.of(value),
  ),
  overload('optional.ofNonZeroValue(A): optional<A>', (value: CelValue) =>
    isZero(value) ? CelOptional.none : CelOptional.of(value),
  ),
  overload('optional.none(): optional<A>', () => CelOptional.none),
  overload('optional<A>.hasValue(): bool', ({ value }: CelOptional) => {
    return value !== undefined;
  }),
  overload(
    'optional<A>.value(): A',
    ({ value }: CelOptional) => value ?? (value === null ? null : absent()),
  ),
  overload(
    'optional<A>.or(optional<A>): optional<A>',
    (first: CelOptional, second: CelOptional) =>
      first.value === undefined ? second : first,
  ),
  overload(
    'optional<A>.orValue(A): A',
    ({ value }: CelOptional, other: CelValue) =>
      value === undefined ? other : value,
  ),
];
