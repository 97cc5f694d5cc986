import type { Checked } from '../check/model';
import { CelFault, evaluationFault } from '../fault';
import type { CallNode, Expression, OptionalMapNode } from '../syntax/ast';
import { unknowableFault } from '../values/equality';
import { CelOptional } from '../values/optional';
import { tagOf } from '../values/tag';
import { CelUnknowable } from '../values/unknowable';
import {
  hasField,
  index,
  indexOptional,
  select,
  selectOptional,
} from './access';
import { comprehensionStep } from './comprehension';
import { callStep, type Step } from './dispatch';
import { listStep, mapStep } from './literals';
import { logicStep, notBoolean } from './logic';

/** Adds the place to a fault that does not have one. */
function at(offset: number, step: Step): Step {
  return frame => {
    try {
      return step(frame);
    } catch (fault) {
      if (fault instanceof CelFault) {
        fault.offset ??= offset;
      }
      throw fault;
    }
  };
}

/** `request.?userInfo`, of something that is there: what nobody knows stays so, whatever is made of it. */
function optionalStep(step: Step): Step {
  return frame => {
    const value = step(frame);
    return value instanceof CelUnknowable ? value : CelOptional.of(value);
  };
}

/** Turns a checked tree into functions that call each other: it is walked once, not with every evaluation. */
class Planner {
  constructor(private readonly checked: Checked) {}

  plan(expression: Expression): Step {
    const reference = this.referenceStep(expression);
    if (reference) {
      return reference;
    }
    const { offset } = expression;
    switch (expression.kind) {
      case 'constant': {
        const { value } = expression;
        return () => value;
      }
      case 'select':
        return at(offset, this.selectStep(expression));
      case 'index': {
        const operand = this.plan(expression.operand);
        const key = this.plan(expression.index);
        const read = expression.optional ? indexOptional : index;
        return at(offset, frame => {
          frame.meter.spend(1);
          return read(operand(frame), key(frame));
        });
      }
      case 'call':
        return this.call(expression);
      case 'and':
      case 'or':
        return logicStep(
          expression.operands.map(operand => this.plan(operand)),
          expression.kind === 'or',
          offset,
        );
      case 'conditional': {
        const condition = this.plan(expression.condition);
        const then = this.plan(expression.then);
        const otherwise = this.plan(expression.otherwise);
        return frame => {
          frame.meter.spend(1);
          const value = condition(frame);
          if (typeof value !== 'boolean') {
            throw notBoolean(value, offset);
          }
          return value ? then(frame) : otherwise(frame);
        };
      }
      case 'list':
        return at(
          offset,
          listStep(expression, which =>
            this.plan(expression.elements[which].value),
          ),
        );
      case 'map':
        return at(
          offset,
          mapStep(expression, which => ({
            key: this.plan(expression.entries[which].key),
            value: this.plan(expression.entries[which].value),
          })),
        );
      case 'comprehension':
        return comprehensionStep({
          node: expression,
          range: this.plan(expression.range),
          slots: this.checked.slots.get(expression)!,
          predicate: expression.predicate && this.plan(expression.predicate),
          transform: expression.transform && this.plan(expression.transform),
        });
      case 'optionalMap':
        return at(offset, this.optionalMap(expression));
      default:
        throw new TypeError(`${expression.name} was never resolved`);
    }
  }

  private referenceStep(expression: Expression): Step | undefined {
    const reference = this.checked.references.get(expression);
    const { offset } = expression;
    switch (reference?.kind) {
      case 'variable': {
        const { name } = reference;
        const value: Step = frame => {
          frame.meter.spend(1);
          return frame.variable(name, offset);
        };
        if (expression.kind !== 'select') {
          return value;
        }
        // A declared variable is there: has() of its qualified name does not even look.
        if (expression.test) {
          return () => true;
        }
        return expression.optional ? optionalStep(value) : value;
      }
      case 'local': {
        const { slot } = reference;
        return frame => {
          frame.meter.spend(1);
          return frame.locals[slot];
        };
      }
      case 'type': {
        const { type } = reference;
        return () => type;
      }
      default:
        return undefined;
    }
  }

  private selectStep({
    operand,
    field,
    optional,
    test,
  }: Extract<Expression, { kind: 'select' }>): Step {
    const value = this.plan(operand);
    if (test) {
      return frame => hasField(value(frame), field);
    }
    const read = optional ? selectOptional : select;
    return frame => {
      frame.meter.spend(1);
      return read(value(frame), field);
    };
  }

  private call(call: CallNode): Step {
    const overloads = this.checked.calls.get(call) ?? [];
    const isMember = overloads[0]
      ? overloads[0].member
      : call.receiver !== undefined;
    const args =
      isMember && call.receiver ? [call.receiver, ...call.args] : call.args;
    const steps = args.map(arg => this.plan(arg));
    if (isMember && (call.name === 'or' || call.name === 'orValue')) {
      return at(call.offset, orStep(call.name === 'orValue', steps));
    }
    return callStep(call.name, overloads, steps, call.offset);
  }

  private optionalMap(node: OptionalMapNode): Step {
    const operand = this.plan(node.operand);
    const body = this.plan(node.body);
    const [slot] = this.checked.slots.get(node)!;
    return frame => {
      frame.meter.spend(1);
      const value = operand(frame);
      if (!(value instanceof CelOptional)) {
        throw value instanceof CelUnknowable
          ? unknowableFault(value)
          : evaluationFault(
              `no such overload: '${tagOf(value)}' is no optional`,
            );
      }
      if (value.value === undefined) {
        return CelOptional.none;
      }
      frame.locals[slot] = value.value;
      const result = body(frame);
      return node.flat ? result : CelOptional.of(result);
    };
  }
}

/** `a.or(b)` and `a.orValue(b)`: the second is evaluated only when the first is absent. */
function orStep(unwrap: boolean, [first, second]: Step[]): Step {
  return frame => {
    frame.meter.spend(1);
    const value = first(frame);
    if (!(value instanceof CelOptional)) {
      throw value instanceof CelUnknowable
        ? unknowableFault(value)
        : evaluationFault(`no such overload: '${tagOf(value)}' is no optional`);
    }
    if (value.value === undefined) {
      return second(frame);
    }
    return unwrap ? value.value : value;
  };
}

/** What evaluates a checked expression. */
export function planExpression(expression: Expression, checked: Checked): Step {
  return new Planner(checked).plan(expression);
}
