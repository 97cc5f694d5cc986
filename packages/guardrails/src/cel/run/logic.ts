import { CelFault } from '../fault';
import type { CelValue } from '../types';
import { unknowableFault } from '../values/equality';
import { tagOf } from '../values/tag';
import { CelUnknowable } from '../values/unknowable';
import type { Step } from './dispatch';
import type { Frame } from './frame';

export function notBoolean(value: CelValue, offset: number): CelFault {
  return value instanceof CelUnknowable
    ? unknowableFault(value)
    : new CelFault(
        'evaluation',
        `no such overload: a bool is needed, and '${tagOf(value)}' was found`,
        offset,
      );
}

/** The value of a step that may fail, when what it says can still be decided by another one. */
export function attempt(step: Step, frame: Frame): CelValue | CelFault {
  try {
    return step(frame);
  } catch (fault) {
    // An exhausted budget decides everything.
    if (fault instanceof CelFault && fault.kind !== 'limit') {
      return fault;
    }
    throw fault;
  }
}

/** Of two faults the one that tells more: what a cluster could know is not known to be a fault. */
export function worse(first: CelFault | undefined, second: CelFault): CelFault {
  return first &&
    (second.kind !== 'unsupported' || first.kind === 'unsupported')
    ? first
    : second;
}

/** `&&` and `||` of any number of operands: a value that decides wins over a fault, on whichever side. */
export function logicStep(
  operands: readonly Step[],
  decisive: boolean,
  offset: number,
): Step {
  return frame => {
    let fault: CelFault | undefined;
    for (const operand of operands) {
      frame.meter.spend(1);
      const value = attempt(operand, frame);
      if (value === decisive) {
        return decisive;
      }
      if (value instanceof CelFault) {
        fault = worse(fault, value);
      } else if (typeof value !== 'boolean') {
        fault = worse(fault, notBoolean(value, offset));
      }
    }
    if (fault) {
      throw fault;
    }
    return !decisive;
  };
}
