import type { Expression } from '../syntax/ast';
import { tagOf } from '../values/tag';
import { checkCall } from './calls';
import { CheckContext } from './context';
import { checkList, checkMap } from './literals';
import { checkComprehension, checkOptionalMap } from './macros';
import type { Checked, CheckOptions } from './model';
import { checkIndex, checkPath } from './paths';
import type { Scope } from './scope';
import { BOOL, DYN, TYPE_NAMES, type StaticType } from './staticType';

class Checker extends CheckContext {
  check(expression: Expression, scope?: Scope): StaticType {
    const type = this.deduce(expression, scope);
    this.types.set(expression, type);
    return type;
  }

  private deduce(expression: Expression, scope: Scope | undefined): StaticType {
    switch (expression.kind) {
      case 'constant':
        return TYPE_NAMES[tagOf(expression.value)] ?? DYN;
      case 'name':
      case 'select':
        return checkPath(this, expression, scope);
      case 'index':
        return checkIndex(this, expression, scope);
      case 'call':
        return checkCall(this, expression, scope);
      case 'and':
      case 'or':
        for (const operand of expression.operands) {
          this.expect(BOOL, this.check(operand, scope), operand.offset);
        }
        return BOOL;
      case 'conditional': {
        const condition = this.check(expression.condition, scope);
        this.expect(BOOL, condition, expression.condition.offset);
        const result = this.inference.fresh();
        for (const branch of [expression.then, expression.otherwise]) {
          this.expect(result, this.check(branch, scope), branch.offset);
        }
        return this.options.unchecked ? DYN : result;
      }
      case 'list':
        return checkList(this, expression, scope);
      case 'map':
        return checkMap(this, expression, scope);
      case 'comprehension':
        return checkComprehension(this, expression, scope);
      default:
        return checkOptionalMap(this, expression, scope);
    }
  }
}

/** Resolves names and overloads, and deduces types. Throws a `CelFault` of kind `type` for what no evaluation can mend. */
export function checkExpression(
  expression: Expression,
  options: CheckOptions,
): Checked {
  const checker = new Checker(options);
  const type = checker.check(expression);
  return {
    references: checker.references,
    calls: checker.calls,
    slots: checker.slots,
    slotCount: checker.slotCount,
    type: checker.resolve(type),
    literals: checker.literals,
    typeOf: part => checker.resolve(checker.types.get(part) ?? DYN),
  };
}
