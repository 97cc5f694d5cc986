import type { Expression, ListNode, MapNode } from '../syntax/ast';
import type { CheckContext } from './context';
import type { Scope } from './scope';
import { DYN, listOf, mapOf, optionalOf, type StaticType } from './staticType';

/** The type of what was joined so far and one more: `dyn` when they have none in common. */
function joinElements(
  context: CheckContext,
  joined: StaticType | undefined,
  type: StaticType,
): StaticType {
  return joined ? context.inference.join(joined, type) ?? DYN : type;
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
  context.remember(list);
  let element: StaticType | undefined;
  for (const { value, optional } of list.elements) {
    const type = literalPart(context, value, optional, scope);
    element = joinElements(context, element, type);
  }
  return listOf(element ?? context.inference.fresh());
}

export function checkMap(
  context: CheckContext,
  map: MapNode,
  scope: Scope | undefined,
): StaticType {
  context.remember(map);
  let keys: StaticType | undefined;
  let values: StaticType | undefined;
  for (const { key, value, optional } of map.entries) {
    keys = joinElements(context, keys, context.check(key, scope));
    const type = literalPart(context, value, optional, scope);
    values = joinElements(context, values, type);
  }
  return mapOf(
    keys ?? context.inference.fresh(),
    values ?? context.inference.fresh(),
  );
}
