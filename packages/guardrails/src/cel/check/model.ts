import type { Environment } from '../library/environment';
import type { Overload } from '../library/overload';
import type {
  CallNode,
  ComprehensionNode,
  Expression,
  ListNode,
  MapNode,
  OptionalMapNode,
} from '../syntax/ast';
import type { CelType } from '../values/type';
import type { StaticType } from './staticType';

/** What a name or a path of fields stands for. */
export type Reference =
  | { kind: 'variable'; name: string }
  | { kind: 'local'; slot: number }
  | { kind: 'type'; type: CelType };

/** What the checker found out: everything that an evaluation needs beside the tree. */
export interface Checked {
  references: ReadonlyMap<Expression, Reference>;
  calls: ReadonlyMap<CallNode, readonly Overload[]>;
  /** Slots of the variables of macros. */
  slots: ReadonlyMap<ComprehensionNode | OptionalMapNode, readonly number[]>;
  slotCount: number;
  type: StaticType;
  /** Lists and maps whose parts have to be of one type. */
  literals: ReadonlyArray<ListNode | MapNode>;
  /** The type of a part of the expression. */
  typeOf(part: Expression): StaticType;
}

export interface CheckOptions {
  environment: Environment;
  variables: ReadonlyMap<string, StaticType>;
  /** Types that do not fit are left to the evaluation, as CEL itself allows. Kubernetes always checks. */
  unchecked?: boolean;
  /** `[1, 'a']` is refused, as Kubernetes does. */
  homogeneousLiterals: boolean;
}
