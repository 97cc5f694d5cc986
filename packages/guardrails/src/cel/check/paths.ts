import { CelFault } from '../fault';
import type { Expression, IndexNode, SelectNode } from '../syntax/ast';
import { CelType } from '../values/type';
import type { CheckContext } from './context';
import { findLocal, pathOf, type Scope } from './scope';
import { fieldsOf } from './structs';
import { BOOL, DYN, INT, optionalOf, type StaticType } from './staticType';

/** A name, a field, or a path of both that stands for one thing: `object`, `object.spec`, `variables.replicas`. */
export function checkPath(
  context: CheckContext,
  expression: Extract<Expression, { kind: 'name' | 'select' }>,
  scope: Scope | undefined,
): StaticType {
  const path = pathOf(
    expression.kind === 'select'
      ? { ...expression, test: false, optional: false }
      : expression,
    scope,
  );
  const { types } = context.options.environment;
  const variable = path && context.options.variables.get(path);
  if (path && variable) {
    context.references.set(expression, { kind: 'variable', name: path });
    if (expression.kind === 'select' && expression.test) {
      return BOOL;
    }
    return expression.kind === 'select' && expression.optional
      ? optionalOf(variable)
      : variable;
  }
  const type = path && types.get(path);
  if (path && type) {
    context.references.set(expression, {
      kind: 'type',
      type: new CelType(path),
    });
    return type;
  }
  if (expression.kind === 'select') {
    return checkSelect(context, expression, scope);
  }
  const local = findLocal(expression.name, scope);
  if (!local || expression.absolute) {
    if (context.options.unchecked) {
      const { name } = expression;
      context.references.set(expression, { kind: 'variable', name });
      return DYN;
    }
    throw new CelFault(
      'type',
      `undeclared reference to '${expression.name}'`,
      expression.offset,
    );
  }
  context.references.set(expression, { kind: 'local', slot: local.slot });
  return local.type;
}

function checkSelect(
  context: CheckContext,
  expression: SelectNode,
  scope: Scope | undefined,
): StaticType {
  const operand = context.inference.resolve(
    context.check(expression.operand, scope),
  );
  const isOptional = operand.name === 'optional_type';
  const field = fieldType(
    context,
    isOptional ? context.inference.resolve(operand.params[0]) : operand,
    expression,
  );
  if (expression.test) {
    return BOOL;
  }
  return expression.optional || isOptional ? optionalOf(field) : field;
}

function fieldType(
  context: CheckContext,
  operand: StaticType,
  { field, offset }: SelectNode,
): StaticType {
  if (operand.name === 'map') {
    return operand.params[1];
  }
  const fields = fieldsOf(operand);
  if (fields) {
    const type = fields.get(field);
    if (!type) {
      throw new CelFault('type', `undefined field '${field}'`, offset);
    }
    return type;
  }
  if (operand.name !== 'dyn' && !operand.free && !context.options.unchecked) {
    throw new CelFault(
      'type',
      `type '${context.show(operand)}' does not support field selection`,
      offset,
    );
  }
  return DYN;
}

/** Whether a key is certainly none of a list. */
function isNoIndex(context: CheckContext, key: StaticType): boolean {
  const { name, free } = context.inference.resolve(key);
  return !free && name !== 'dyn' && name !== INT.name;
}

/** `a[b]` */
export function checkIndex(
  context: CheckContext,
  { operand, index, optional, offset }: IndexNode,
  scope: Scope | undefined,
): StaticType {
  const container = context.inference.resolve(context.check(operand, scope));
  const key = context.check(index, scope);
  const isOptional = container.name === 'optional_type';
  const held = isOptional
    ? context.inference.resolve(container.params[0])
    : container;
  const isKnown = held.name !== 'dyn' && !held.free;
  if (!isKnown && !(isOptional && isNoIndex(context, key))) {
    // A list or a map, optional or not: the overloads do not agree on what comes out.
    return DYN;
  }
  let result: StaticType = DYN;
  if (held.name === 'list') {
    context.expect(INT, key, index.offset);
    result = held.params[0];
  } else if (held.name === 'map') {
    context.expect(held.params[0], key, index.offset);
    result = held.params[1];
  } else if (isKnown && !context.options.unchecked) {
    throw new CelFault(
      'type',
      `type '${context.show(held)}' cannot be indexed`,
      offset,
    );
  }
  return optional || isOptional ? optionalOf(result) : result;
}
