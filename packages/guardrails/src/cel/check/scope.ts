import type { Expression } from '../syntax/ast';
import type { StaticType } from './staticType';

/** The variables of the macros around an expression, from the innermost to the outermost. */
export interface Scope {
  name: string;
  slot: number;
  type: StaticType;
  outer: Scope | undefined;
}

/** `a.b.c` as text, unless it is something else or starts with a variable of a macro. */
export function pathOf(
  expression: Expression,
  scope: Scope | undefined,
): string | undefined {
  if (expression.kind === 'name') {
    return !expression.absolute && findLocal(expression.name, scope)
      ? undefined
      : expression.name;
  }
  if (expression.kind !== 'select' || expression.optional || expression.test) {
    return undefined;
  }
  const operand = pathOf(expression.operand, scope);
  return operand && `${operand}.${expression.field}`;
}

export function findLocal(
  name: string,
  scope: Scope | undefined,
): Scope | undefined {
  let current = scope;
  while (current && current.name !== name) {
    current = current.outer;
  }
  return current;
}
