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

/** The elements, with both variables of each. Of a map the first is the key, of a list the index when there are two. */
function* elements(
  value: CelValue,
  frame: Frame,
): Generator<[CelValue, CelValue]> {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) {
      frame.meter.spend(1);
      yield [BigInt(at), value[at]];
    }
  } else if (value instanceof Map) {
    for (const [key, member] of value) {
      frame.meter.spend(1);
      yield [key, member];
    }
  } else if (value instanceof CelUnknowable) {
    throw unknowableFault(value);
  } else {
    throw evaluationFault(
      `no such overload: '${tagOf(value)}' has no elements to go through`,
    );
  }
}

/** Calls the visitor for every element with the variables set, until it returns false. */
function visit(
  { node, range, slots }: Parts,
  frame: Frame,
  visitor: (first: CelValue, second: CelValue) => boolean,
): void {
  const value = range(frame);
  const { locals } = frame;
  const elementAlone = slots.length === 1 && Array.isArray(value);
  try {
    for (const [first, second] of elements(value, frame)) {
      locals[slots[0]] = elementAlone ? second : first;
      if (slots.length === 2) {
        locals[slots[1]] = second;
      }
      if (!visitor(locals[slots[0]], second)) {
        return;
      }
    }
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
      const value = attempt(() => predicate!(frame));
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
