import { CelFault } from '../fault';
import { MAX_TREE_DEPTH } from '../limits';
import type { Expression } from './ast';

type WithoutDepth<T> = T extends Expression ? Omit<T, 'depth'> : never;

/** The node with its depth. Too deep a tree is refused here, before anything walks it. */
export function node(
  value: WithoutDepth<Expression>,
  children: ReadonlyArray<Expression | undefined>,
): Expression {
  let depth = 0;
  for (const child of children) {
    if (child && child.depth > depth) {
      depth = child.depth;
    }
  }
  if (depth >= MAX_TREE_DEPTH) {
    throw new CelFault(
      'limit',
      `the expression is nested more than ${MAX_TREE_DEPTH} levels deep`,
      value.offset,
    );
  }
  return { ...value, depth: depth + 1 } as Expression;
}

export function call(
  name: string,
  args: Expression[],
  offset: number,
  receiver?: Expression,
): Expression {
  return node({ kind: 'call', name, receiver, args, offset }, [
    receiver,
    ...args,
  ]);
}
