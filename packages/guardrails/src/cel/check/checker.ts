import { CelFault } from '../fault';
import { versionWith, type Environment } from '../library/environment';
import type { Overload } from '../library/overload';
import type {
  CallNode,
  ComprehensionNode,
  Expression,
  IndexNode,
  ListNode,
  MapNode,
  OptionalMapNode,
  SelectNode,
} from '../syntax/ast';
import { CelType } from '../values/type';
import { tagOf } from '../values/tag';
import { Inference } from './inference';
import {
  BOOL,
  DYN,
  formatStaticType,
  INT,
  listOf,
  mapOf,
  optionalOf,
  TYPE_NAMES,
  type StaticType,
} from './staticType';

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
}

export interface CheckOptions {
  environment: Environment;
  variables: ReadonlyMap<string, StaticType>;
  /** Types that do not fit are left to the evaluation, as CEL itself allows. Kubernetes always checks. */
  unchecked?: boolean;
  /** `[1, 'a']` is refused, as Kubernetes does. */
  homogeneousLiterals: boolean;
}

interface Scope {
  name: string;
  slot: number;
  type: StaticType;
  outer: Scope | undefined;
}

/** `a.b.c` as text, unless it is something else or starts with a variable of a macro. */
function pathOf(
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

function findLocal(name: string, scope: Scope | undefined): Scope | undefined {
  let current = scope;
  while (current && current.name !== name) {
    current = current.outer;
  }
  return current;
}

class Checker {
  private readonly inference = new Inference();
  readonly references = new Map<Expression, Reference>();
  readonly calls = new Map<CallNode, readonly Overload[]>();
  readonly slots = new Map<ComprehensionNode | OptionalMapNode, number[]>();
  slotCount = 0;

  constructor(private readonly options: CheckOptions) {}

  resolve(type: StaticType): StaticType {
    return this.inference.resolveDeep(type);
  }

  check(expression: Expression, scope?: Scope): StaticType {
    switch (expression.kind) {
      case 'constant':
        return TYPE_NAMES[tagOf(expression.value)] ?? DYN;
      case 'name':
      case 'select':
        return this.checkPath(expression, scope);
      case 'index':
        return this.checkIndex(expression, scope);
      case 'call':
        return this.checkCall(expression, scope);
      case 'and':
      case 'or':
        for (const operand of expression.operands) {
          this.expect(BOOL, this.check(operand, scope), operand.offset);
        }
        return BOOL;
      case 'conditional': {
        const condition = this.check(expression.condition, scope);
        this.expect(BOOL, condition, expression.condition.offset);
        const result = this.inference.fresh();
        for (const branch of [expression.then, expression.otherwise]) {
          this.expect(result, this.check(branch, scope), branch.offset);
        }
        return this.options.unchecked ? DYN : result;
      }
      case 'list':
        return this.checkList(expression, scope);
      case 'map':
        return this.checkMap(expression, scope);
      case 'comprehension':
        return this.checkComprehension(expression, scope);
      default:
        return this.checkOptionalMap(expression, scope);
    }
  }

  private show(type: StaticType): string {
    return formatStaticType(this.resolve(type));
  }

  private expect(wanted: StaticType, found: StaticType, offset: number): void {
    if (!this.inference.fits([wanted], [found]) && !this.options.unchecked) {
      throw new CelFault(
        'type',
        `expected type '${this.show(wanted)}' but found '${this.show(found)}'`,
        offset,
      );
    }
  }

  private checkPath(
    expression: Extract<Expression, { kind: 'name' | 'select' }>,
    scope: Scope | undefined,
  ): StaticType {
    const path = pathOf(
      expression.kind === 'select'
        ? { ...expression, test: false }
        : expression,
      scope,
    );
    const { types } = this.options.environment;
    const variable = path && this.options.variables.get(path);
    if (path && variable) {
      this.references.set(expression, { kind: 'variable', name: path });
      return expression.kind === 'select' && expression.test ? BOOL : variable;
    }
    const type = path && types.get(path);
    if (path && type) {
      this.references.set(expression, {
        kind: 'type',
        type: new CelType(path),
      });
      return type;
    }
    if (expression.kind === 'select') {
      return this.checkSelect(expression, scope);
    }
    const local = findLocal(expression.name, scope);
    if (!local || expression.absolute) {
      if (this.options.unchecked) {
        const { name } = expression;
        this.references.set(expression, { kind: 'variable', name });
        return DYN;
      }
      throw new CelFault(
        'type',
        `undeclared reference to '${expression.name}'`,
        expression.offset,
      );
    }
    this.references.set(expression, { kind: 'local', slot: local.slot });
    return local.type;
  }

  private checkSelect(
    expression: SelectNode,
    scope: Scope | undefined,
  ): StaticType {
    const operand = this.inference.resolve(
      this.check(expression.operand, scope),
    );
    const isOptional = operand.name === 'optional_type';
    const field = this.fieldType(
      isOptional ? this.inference.resolve(operand.params[0]) : operand,
      expression.offset,
    );
    if (expression.test) {
      return BOOL;
    }
    return expression.optional || isOptional ? optionalOf(field) : field;
  }

  private fieldType(operand: StaticType, offset: number): StaticType {
    if (operand.name === 'map') {
      return operand.params[1];
    }
    if (operand.name !== 'dyn' && !operand.free && !this.options.unchecked) {
      throw new CelFault(
        'type',
        `type '${this.show(operand)}' does not support field selection`,
        offset,
      );
    }
    return DYN;
  }

  private checkIndex(
    { operand, index, optional, offset }: IndexNode,
    scope: Scope | undefined,
  ): StaticType {
    const container = this.inference.resolve(this.check(operand, scope));
    const key = this.check(index, scope);
    const isOptional = container.name === 'optional_type';
    const held = isOptional
      ? this.inference.resolve(container.params[0])
      : container;
    let result: StaticType = DYN;
    if (held.name === 'list') {
      this.expect(INT, key, index.offset);
      result = held.params[0];
    } else if (held.name === 'map') {
      this.expect(held.params[0], key, index.offset);
      result = held.params[1];
    } else if (held.name !== 'dyn' && !held.free && !this.options.unchecked) {
      throw new CelFault(
        'type',
        `type '${this.show(held)}' cannot be indexed`,
        offset,
      );
    }
    return optional || isOptional ? optionalOf(result) : result;
  }

  private checkCall(call: CallNode, scope: Scope | undefined): StaticType {
    const { functions } = this.options.environment;
    const namespace = call.receiver && pathOf(call.receiver, scope);
    const qualified = namespace
      ? functions.get(`${namespace}.${call.name}`)
      : undefined;
    const receiver = qualified ? undefined : call.receiver;
    const args = [...(receiver ? [receiver] : []), ...call.args];
    const candidates = (qualified ?? functions.get(call.name) ?? []).filter(
      ({ member, params }) =>
        member === (receiver !== undefined) && params.length === args.length,
    );
    const known = qualified || functions.has(call.name);
    if (!known && !this.options.unchecked) {
      throw this.undeclaredFunction(call, namespace);
    }
    const types = args.map(arg => this.check(arg, scope));
    if (this.options.unchecked) {
      this.calls.set(call, candidates);
      return DYN;
    }
    return this.resolveOverloads(call, candidates, types);
  }

  private resolveOverloads(
    call: CallNode,
    candidates: readonly Overload[],
    types: StaticType[],
  ): StaticType {
    const fitting: Overload[] = [];
    let result: StaticType | undefined;
    for (const candidate of candidates) {
      const [own, ...params] = this.inference.instantiate([
        candidate.result,
        ...candidate.params,
      ]);
      if (this.inference.fits(params, types)) {
        fitting.push(candidate);
        result =
          result && this.show(result) !== this.show(own) ? DYN : result ?? own;
      }
    }
    if (!result) {
      const shown = types.map(type => this.show(type));
      const signature = call.receiver
        ? `${shown[0]}.(${shown.slice(1).join(', ')})`
        : `(${shown.join(', ')})`;
      throw new CelFault(
        'type',
        `found no matching overload for '${call.name}' applied to '${signature}'`,
        call.offset,
      );
    }
    this.calls.set(call, fitting);
    return result;
  }

  private undeclaredFunction(call: CallNode, namespace?: string): CelFault {
    const { name, offset } = call;
    const since =
      versionWith(name) ?? (namespace && versionWith(`${namespace}.${name}`));
    return new CelFault(
      'type',
      since
        ? `'${name}' is there from Kubernetes ${since} on`
        : `undeclared reference to '${name}'`,
      offset,
    );
  }

  private joinElements(
    joined: StaticType | undefined,
    type: StaticType,
    offset: number,
  ): StaticType {
    if (!joined) {
      return type;
    }
    const both = this.inference.join(joined, type);
    if (!both && this.options.homogeneousLiterals && !this.options.unchecked) {
      throw new CelFault(
        'type',
        `expected type '${this.show(joined)}' but found '${this.show(type)}'`,
        offset,
      );
    }
    return both ?? DYN;
  }

  private literalPart(
    part: Expression,
    optional: boolean,
    scope: Scope | undefined,
  ): StaticType {
    const type = this.inference.resolve(this.check(part, scope));
    if (!optional || type.name === 'dyn') {
      return type;
    }
    this.expect(optionalOf(DYN), type, part.offset);
    return type.params[0] ?? DYN;
  }

  private checkList(list: ListNode, scope: Scope | undefined): StaticType {
    let element: StaticType | undefined;
    for (const { value, optional } of list.elements) {
      const type = this.literalPart(value, optional, scope);
      element = this.joinElements(element, type, value.offset);
    }
    return listOf(element ?? this.inference.fresh());
  }

  private checkMap(map: MapNode, scope: Scope | undefined): StaticType {
    let keys: StaticType | undefined;
    let values: StaticType | undefined;
    for (const { key, value, optional } of map.entries) {
      keys = this.joinElements(keys, this.check(key, scope), key.offset);
      const type = this.literalPart(value, optional, scope);
      values = this.joinElements(values, type, value.offset);
    }
    return mapOf(
      keys ?? this.inference.fresh(),
      values ?? this.inference.fresh(),
    );
  }

  private declare(
    name: string,
    type: StaticType,
    outer: Scope | undefined,
  ): Scope {
    return { name, type, outer, slot: this.slotCount++ };
  }

  private checkComprehension(
    node: ComprehensionNode,
    scope: Scope | undefined,
  ): StaticType {
    const range = this.inference.resolve(this.check(node.range, scope));
    const [first, second] = this.rangeTypes(range, node);
    const outer = this.declare(node.variables[0], first, scope);
    const inner = node.variables[1]
      ? this.declare(node.variables[1], second, outer)
      : outer;
    this.slots.set(
      node,
      inner === outer ? [outer.slot] : [outer.slot, inner.slot],
    );
    if (node.predicate) {
      const predicate = this.check(node.predicate, inner);
      this.expect(BOOL, predicate, node.predicate.offset);
    }
    const transform = node.transform && this.check(node.transform, inner);
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
        this.expect(mapOf(DYN, DYN), entry, node.offset);
        return entry;
      }
      default:
        return BOOL;
    }
  }

  private rangeTypes(
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
    if (range.name !== 'dyn' && !range.free && !this.options.unchecked) {
      throw new CelFault(
        'type',
        `expression of type '${this.show(
          range,
        )}' cannot be range of a comprehension (must be list, map, or dynamic)`,
        node.range.offset,
      );
    }
    return [DYN, DYN];
  }

  private checkOptionalMap(
    node: OptionalMapNode,
    scope: Scope | undefined,
  ): StaticType {
    const operand = this.inference.resolve(this.check(node.operand, scope));
    const held = this.inference.fresh();
    this.expect(optionalOf(held), operand, node.operand.offset);
    const inner = this.declare(
      node.variable,
      operand.name === 'dyn' ? DYN : held,
      scope,
    );
    this.slots.set(node, [inner.slot]);
    const body = this.check(node.body, inner);
    if (node.flat) {
      this.expect(optionalOf(this.inference.fresh()), body, node.body.offset);
      return body;
    }
    return optionalOf(body);
  }
}

/** Resolves names and overloads, and deduces types. Throws a `CelFault` of kind `type` for what no evaluation can mend. */
export function checkExpression(
  expression: Expression,
  options: CheckOptions,
): Checked {
  const checker = new Checker(options);
  const type = checker.check(expression);
  return {
    references: checker.references,
    calls: checker.calls,
    slots: checker.slots,
    slotCount: checker.slotCount,
    type: checker.resolve(type),
  };
}
