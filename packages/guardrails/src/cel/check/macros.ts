import { CelFault } from '../fault';
import type { ComprehensionNode, OptionalMapNode } from '../syntax/ast';
import type { CheckContext } from './context';
import type { Scope } from './scope';
import {
  BOOL,
  DYN,
  INT,
  listOf,
  mapOf,
  optionalOf,
  type StaticType,
} from './staticType';

function rangeTypes(
  context: CheckContext,
  range: StaticType,
  node: ComprehensionNode,
): [StaticType, StaticType] {
  if (range.name === 'list') {
    return node.variables.length === 1
      ? [range.params[0], DYN]
      : [INT, range.params[0]];
  }
  if (range.name === 'map') {
    return [range.params[0], range.params[1]];
  }
  if (range.name !== 'dyn' && !range.free && !context.options.unchecked) {
    throw new CelFault(
      'type',
      `expression of type '${context.show(
        range,
      )}' cannot be range of a comprehension (must be list, map, or dynamic)`,
      node.range.offset,
    );
  }
  return [DYN, DYN];
}

/** A macro over the elements of a list or map. */
export function checkComprehension(
  context: CheckContext,
  node: ComprehensionNode,
  scope: Scope | undefined,
): StaticType {
  const range = context.inference.resolve(context.check(node.range, scope));
  const [first, second] = rangeTypes(context, range, node);
  const outer = context.declare(node.variables[0], first, scope);
  const inner = node.variables[1]
    ? context.declare(node.variables[1], second, outer)
    : outer;
  context.slots.set(
    node,
    inner === outer ? [outer.slot] : [outer.slot, inner.slot],
  );
  if (node.predicate) {
    const predicate = context.check(node.predicate, inner);
    context.expect(BOOL, predicate, node.predicate.offset);
  }
  const transform = node.transform && context.check(node.transform, inner);
  switch (node.macro) {
    case 'map':
    case 'transformList':
      return listOf(transform ?? DYN);
    case 'filter':
    case 'sortBy':
      return listOf(first);
    case 'transformMap':
      return mapOf(first, transform ?? DYN);
    case 'transformMapEntry': {
      const entry = transform ?? DYN;
      context.expect(mapOf(DYN, DYN), entry, node.offset);
      return entry;
    }
    default:
      return BOOL;
  }
}

/** `optMap` and `optFlatMap` */
export function checkOptionalMap(
  context: CheckContext,
  node: OptionalMapNode,
  scope: Scope | undefined,
): StaticType {
  const operand = context.inference.resolve(context.check(node.operand, scope));
  const held = context.inference.fresh();
  context.expect(optionalOf(held), operand, node.operand.offset);
  const inner = context.declare(
    node.variable,
    operand.name === 'dyn' ? DYN : held,
    scope,
  );
  context.slots.set(node, [inner.slot]);
  const body = context.check(node.body, inner);
  if (node.flat) {
    context.expect(
      optionalOf(context.inference.fresh()),
      body,
      node.body.offset,
    );
    return body;
  }
  return optionalOf(body);
}
