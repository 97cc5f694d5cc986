import type { CelValue } from '../types';

/** What every node has: where it stands in the text, and how many levels are below it. */
interface Node {
  offset: number;
  depth: number;
}

export interface ConstantNode extends Node {
  kind: 'constant';
  value: CelValue;
}

export interface NameNode extends Node {
  kind: 'name';
  name: string;
  /** Written with a leading dot: never a variable of a macro. */
  absolute: boolean;
}

export interface SelectNode extends Node {
  kind: 'select';
  operand: Expression;
  field: string;
  /** `a.?b` */
  optional: boolean;
  /** `has(a.b)` */
  test: boolean;
}

export interface IndexNode extends Node {
  kind: 'index';
  operand: Expression;
  index: Expression;
  /** `a[?b]` */
  optional: boolean;
}

export interface CallNode extends Node {
  kind: 'call';
  /** Operators are functions too: `_+_`, `-_`, `!_`, `@in`. */
  name: string;
  receiver?: Expression;
  args: Expression[];
}

export interface LogicNode extends Node {
  kind: 'and' | 'or';
  operands: Expression[];
}

export interface ConditionalNode extends Node {
  kind: 'conditional';
  condition: Expression;
  then: Expression;
  otherwise: Expression;
}

export interface ListNode extends Node {
  kind: 'list';
  elements: Array<{ value: Expression; optional: boolean }>;
}

export interface MapNode extends Node {
  kind: 'map';
  entries: Array<{ key: Expression; value: Expression; optional: boolean }>;
}

export type Macro =
  | 'all'
  | 'exists'
  | 'existsOne'
  | 'map'
  | 'filter'
  | 'transformList'
  | 'transformMap'
  | 'transformMapEntry'
  | 'sortBy';

/** A macro over the elements of a list or map. */
export interface ComprehensionNode extends Node {
  kind: 'comprehension';
  macro: Macro;
  range: Expression;
  /** One: the element of a list, the key of a map. Two: index and element, key and value. */
  variables: string[];
  predicate?: Expression;
  transform?: Expression;
}

/** `optional.optMap(x, …)` and `optFlatMap`. */
export interface OptionalMapNode extends Node {
  kind: 'optionalMap';
  operand: Expression;
  variable: string;
  body: Expression;
  /** The body is an optional itself. */
  flat: boolean;
}

export type Expression =
  | ConstantNode
  | NameNode
  | SelectNode
  | IndexNode
  | CallNode
  | LogicNode
  | ConditionalNode
  | ListNode
  | MapNode
  | ComprehensionNode
  | OptionalMapNode;
