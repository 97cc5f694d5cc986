import { CelFault } from '../fault';
import type { Expression, ListNode, MapNode } from '../syntax/ast';
import type { CheckContext } from './context';
import type { Scope } from './scope';
import { DYN, listOf, mapOf, optionalOf, type StaticType } from './staticType';

/** The type of what was joined so far and one more. Kubernetes refuses literals of several types. */
function joinElements(
  context: CheckContext,
  joined: StaticType | undefined,
  type: StaticType,
  offset: number,
): StaticType {
  if (!joined) {
    return type;
  }
  const both = context.inference.join(joined, type);
  if (
    !both &&
    context.options.homogeneousLiterals &&
    !context.options.unchecked
  ) {
    throw new CelFault(
      'type',
      `expected type '${context.show(joined)}' but found '${context.show(
        type,
      )}'`,
      offset,
    );
  }
  return both ?? DYN;
}

function literalPart(
  context: CheckContext,
  part: Expression,
  optional: boolean,
  scope: Scope | undefined,
): StaticType {
  const type = context.inference.resolve(context.check(part, scope));
  if (!optional || type.name === 'dyn') {
    return type;
  }
  context.expect(optionalOf(DYN), type, part.offset);
  return type.params[0] ?? DYN;
}

export function checkList(
  context: CheckContext,
  list: ListNode,
  scope: Scope | undefined,
): StaticType {
  let element: StaticType | undefined;
  for (const { value, optional } of list.elements) {
    const type = literalPart(context, value, optional, scope);
    element = joinElements(context, element, type, value.offset);
  }
  return listOf(element ?? context.inference.fresh());
}

export function checkMap(
  context: CheckContext,
  map: MapNode,
  scope: Scope | undefined,
): StaticType {
  let keys: StaticType | undefined;
  let values: StaticType | undefined;
  for (const { key, value, optional } of map.entries) {
    keys = joinElements(context, keys, context.check(key, scope), key.offset);
    const type = literalPart(context, value, optional, scope);
    values = joinElements(context, values, type, value.offset);
  }
  return mapOf(
    keys ?? context.inference.fresh(),
    values ?? context.inference.fresh(),
  );
}
