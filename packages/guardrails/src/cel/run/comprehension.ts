import { CelFault, evaluationFault } from '../fault';
import type { ComprehensionNode } from '../syntax/ast';
import type { CelMapKey, CelValue } from '../types';
import { unknowableFault } from '../values/equality';
import { sortByKeys } from '../values/ordering';
import { tagOf } from '../values/tag';
import { CelUnknowable } from '../values/unknowable';
import type { Step } from './dispatch';
import type { Frame } from './frame';
import { attempt, notBoolean, worse } from './logic';
import { putEntry } from './literals';

interface Parts {
  node: ComprehensionNode;
  range: Step;
  slots: readonly number[];
  predicate?: Step;
  transform?: Step;
}

/** Sets the variables for an element. */
function assign(
  frame: Frame,
  slots: readonly number[],
  first: CelValue,
  second: CelValue,
): void {
  frame.meter.spend(1);
  frame.locals[slots[0]] = first;
  if (slots.length === 2) {
    frame.locals[slots[1]] = second;
  }
}

/**
 * Calls the visitor for every element with the variables set, until it returns false. One variable is the element of a
 * list or the key of a map, two are index and element or key and value.
 */
function visitElements(
  value: CelValue,
  slots: readonly number[],
  frame: Frame,
  visitor: (first: CelValue) => boolean,
): void {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      const element: CelValue = value[at];
      const first = slots.length === 1 ? element : BigInt(at);
      assign(frame, slots, first, element);
      if (!visitor(first)) {
        return;
      }
    }
  } else if (value instanceof Map) {
    for (const [key, member] of value) {
      assign(frame, slots, key, member);
      if (!visitor(key)) {
        return;
      }
    }
  } else {
    throw value instanceof CelUnknowable
      ? unknowableFault(value)
      : evaluationFault(
          `no such overload: '${tagOf(value)}' has no elements to go through`,
        );
  }
}

function visit(
  { node, range, slots }: Parts,
  frame: Frame,
  visitor: (first: CelValue) => boolean,
): void {
  const value = range(frame);
  try {
    visitElements(value, slots, frame, visitor);
  } catch (fault) {
    if (fault instanceof CelFault) {
      fault.offset ??= node.offset;
    }
    throw fault;
  }
}

function holds(
  predicate: Step | undefined,
  frame: Frame,
  offset: number,
): boolean {
  if (!predicate) {
    return true;
  }
  const value = predicate(frame);
  if (typeof value !== 'boolean') {
    throw notBoolean(value, offset);
  }
  return value;
}

/** `all` and `exists`: as `&&` and `||` over the elements. */
function quantifierStep(parts: Parts, decisive: boolean): Step {
  const { node, predicate } = parts;
  return frame => {
    let fault: CelFault | undefined;
    let decided = false;
    visit(parts, frame, () => {
      const value = attempt(predicate!, frame);
      if (value === decisive) {
        decided = true;
        return false;
      }
      if (value instanceof CelFault) {
        fault = worse(fault, value);
      } else if (typeof value !== 'boolean') {
        fault = worse(fault, notBoolean(value, node.offset));
      }
      return true;
    });
    if (!decided && fault) {
      throw fault;
    }
    return decided ? decisive : !decisive;
  };
}

function existsOneStep(parts: Parts): Step {
  return frame => {
    let count = 0;
    visit(parts, frame, () => {
      if (holds(parts.predicate, frame, parts.node.offset)) {
        count++;
      }
      return true;
    });
    return count === 1;
  };
}

function listStep(parts: Parts): Step {
  const { predicate, transform, node } = parts;
  return frame => {
    const result: CelValue[] = [];
    visit(parts, frame, first => {
      if (holds(predicate, frame, node.offset)) {
        result.push(transform ? transform(frame) : first);
      }
      return true;
    });
    return result;
  };
}

function mapStep(parts: Parts): Step {
  const { predicate, transform, node } = parts;
  return frame => {
    const result = new Map<CelMapKey, CelValue>();
    visit(parts, frame, first => {
      if (!holds(predicate, frame, node.offset)) {
        return true;
      }
      const value = transform!(frame);
      if (node.macro === 'transformMap') {
        putEntry(result, first, value);
      } else if (value instanceof Map) {
        for (const [key, member] of value) {
          putEntry(result, key, member);
        }
      } else {
        throw evaluationFault(
          `transformMapEntry needs a map, and '${tagOf(value)}' was found`,
        );
      }
      return true;
    });
    return result;
  };
}

function sortStep(parts: Parts): Step {
  return frame => {
    const values: CelValue[] = [];
    const keys: CelValue[] = [];
    visit(parts, frame, first => {
      values.push(first);
      keys.push(parts.transform!(frame));
      return true;
    });
    return sortByKeys(values, keys, frame.meter);
  };
}

export function comprehensionStep(parts: Parts): Step {
  switch (parts.node.macro) {
    case 'all':
      return quantifierStep(parts, false);
    case 'exists':
      return quantifierStep(parts, true);
    case 'existsOne':
      return existsOneStep(parts);
    case 'transformMap':
    case 'transformMapEntry':
      return mapStep(parts);
    case 'sortBy':
      return sortStep(parts);
    default:
      return listStep(parts);
  }
}
