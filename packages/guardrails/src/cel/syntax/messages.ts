import { CelFault } from '../fault';
import type { Expression } from './ast';

/** Messages that every environment of CEL knows. */
const WELL_KNOWN = 'google.protobuf.';

/**
 * Refuses a message (`Object{}`) after what could be its name. The API server declares none for policies; those that
 * come with CEL it could make.
 */
export function refuseMessage(operand: Expression, offset: number): void {
  const name = typeName(operand);
  if (name === undefined) {
    return;
  }
  throw name.startsWith(WELL_KNOWN)
    ? new CelFault(
        'unsupported',
        `a message cannot be written here: ${name}`,
        offset,
      )
    : new CelFault('type', `undeclared reference to '${name}'`, offset);
}

function typeName(expression: Expression): string | undefined {
  if (expression.kind === 'name') {
    return expression.name;
  }
  if (expression.kind !== 'select' || expression.test) {
    return undefined;
  }
  const operand = typeName(expression.operand);
  return operand && `${operand}.${expression.field}`;
}
