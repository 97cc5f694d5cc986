import { evaluationFault } from '../fault';
import type { ListNode, MapNode } from '../syntax/ast';
import type { CelMapKey, CelValue } from '../types';
import { formatKey } from '../values/describe';
import { unknowableFault } from '../values/equality';
import { mapGet } from '../values/map';
import { CelOptional } from '../values/optional';
import { tagOf } from '../values/tag';
import { CelUint } from '../values/uint';
import { CelUnknowable } from '../values/unknowable';
import type { Step } from './dispatch';

/** Adds an entry to a map that is being built. A key that is there already is an error. */
export function putEntry(
  map: Map<CelMapKey, CelValue>,
  key: CelValue,
  value: CelValue,
): void {
  if (
    typeof key !== 'string' &&
    typeof key !== 'bigint' &&
    typeof key !== 'boolean' &&
    !(key instanceof CelUint)
  ) {
    throw key instanceof CelUnknowable
      ? unknowableFault(key)
      : evaluationFault(`unsupported key type: '${tagOf(key)}'`);
  }
  if (mapGet(map, key) !== undefined) {
    throw evaluationFault(
      `insert failed: key ${formatKey(key)} already exists`,
    );
  }
  map.set(key, value);
}

/** What `?value` adds to a literal: `undefined` when it is absent. */
function heldValue(value: CelValue): CelValue | undefined {
  if (value instanceof CelOptional) {
    return value.value;
  }
  throw value instanceof CelUnknowable
    ? unknowableFault(value)
    : evaluationFault(`an optional is needed, and '${tagOf(value)}' was found`);
}

export function listStep(
  { elements }: ListNode,
  compile: (index: number) => Step,
): Step {
  const steps = elements.map(({ optional }, at) => ({
    optional,
    step: compile(at),
  }));
  return frame => {
    frame.meter.spend(1 + steps.length);
    const result: CelValue[] = [];
    for (const { optional, step } of steps) {
      const value = step(frame);
      const kept = optional ? heldValue(value) : value;
      if (kept !== undefined) {
        result.push(kept);
      }
    }
    return result;
  };
}

export function mapStep(
  { entries }: MapNode,
  compile: (index: number) => { key: Step; value: Step },
): Step {
  const steps = entries.map(({ optional }, at) => ({
    optional,
    ...compile(at),
  }));
  return frame => {
    frame.meter.spend(1 + 2 * steps.length);
    const result = new Map<CelMapKey, CelValue>();
    for (const { optional, key, value } of steps) {
      const name = key(frame);
      const given = value(frame);
      const kept = optional ? heldValue(given) : given;
      if (kept !== undefined) {
        putEntry(result, name, kept);
      }
    }
    return result;
  };
}
