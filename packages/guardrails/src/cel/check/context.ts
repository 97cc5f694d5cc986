import { CelFault } from '../fault';
import type { Overload } from '../library/overload';
import type {
  CallNode,
  ComprehensionNode,
  Expression,
  ListNode,
  MapNode,
  OptionalMapNode,
} from '../syntax/ast';
import { Inference } from './inference';
import type { CheckOptions, Reference } from './model';
import type { Scope } from './scope';
import { formatStaticType, type StaticType } from './staticType';

/** What all parts of the checker share: what is known of types, and what was found out about the tree. */
export abstract class CheckContext {
  readonly inference = new Inference();
  readonly references = new Map<Expression, Reference>();
  readonly calls = new Map<CallNode, readonly Overload[]>();
  readonly slots = new Map<ComprehensionNode | OptionalMapNode, number[]>();
  /** Types as far as they are known when an expression has been looked at. */
  readonly types = new Map<Expression, StaticType>();
  slotCount = 0;
  /** Literals whose parts have to be of one type. */
  readonly literals: Array<ListNode | MapNode> = [];
  /** How many calls around take lists of several types. */
  mixing = 0;

  constructor(readonly options: CheckOptions) {}

  /** The type of an expression. */
  abstract check(expression: Expression, scope?: Scope): StaticType;

  resolve(type: StaticType): StaticType {
    return this.inference.resolveDeep(type);
  }

  show(type: StaticType): string {
    return formatStaticType(this.resolve(type));
  }

  expect(wanted: StaticType, found: StaticType, offset: number): void {
    if (!this.inference.fits([wanted], [found]) && !this.options.unchecked) {
      throw new CelFault(
        'type',
        `expected type '${this.show(wanted)}' but found '${this.show(found)}'`,
        offset,
      );
    }
  }

  remember(literal: ListNode | MapNode): void {
    if (this.mixing === 0 && this.options.homogeneousLiterals) {
      this.literals.push(literal);
    }
  }

  /** A scope with one variable more. */
  declare(name: string, type: StaticType, outer: Scope | undefined): Scope {
    return { name, type, outer, slot: this.slotCount++ };
  }
}
