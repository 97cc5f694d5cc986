import { CelFault } from '../fault';
import { DYN, type StaticType } from './staticType';

/** Types that null may stand for, beside itself, as in protocol buffers. */
function acceptsNull(type: StaticType): boolean {
  return type.name.includes('.') || type.name === 'optional_type';
}

/**
 * How many parts of types may be looked at in a check. Types are shared, so a few macros that make maps of maps
 * (`.map(x, {x: x})`) have one that is too large to walk.
 */
const MAX_WORK = 500_000;

/**
 * What is known of free types while an expression is checked: the substitution of Hindley-Milner inference with
 * gradual types, by the rules of cel-go (checker/types.go).
 */
export class Inference {
  private bindings = new Map<string, StaticType>();
  private created = 0;
  private work = 0;

  fresh(): StaticType {
    return { name: `@${this.created++}`, params: [], free: true };
  }

  /** A signature's types with its free types replaced by new ones. */
  instantiate(types: readonly StaticType[]): StaticType[] {
    const own = new Map<string, StaticType>();
    const copy = (type: StaticType): StaticType => {
      if (type.free) {
        const existing = own.get(type.name) ?? this.fresh();
        own.set(type.name, existing);
        return existing;
      }
      return type.params.length === 0
        ? type
        : { name: type.name, params: type.params.map(copy) };
    };
    return types.map(copy);
  }

  /** Whether values of the sources fit the targets. What this needs free types to be is remembered only when all fit. */
  fits(
    targets: readonly StaticType[],
    sources: readonly StaticType[],
  ): boolean {
    const before = new Map(this.bindings);
    for (let at = 0; at < targets.length; at++) {
      if (!this.assign(targets[at], sources[at])) {
        this.bindings = before;
        return false;
      }
    }
    return true;
  }

  /** The type with everything that is known put in, one level deep or all the way. */
  resolve(type: StaticType): StaticType {
    let current = type;
    if (++this.work > MAX_WORK) {
      throw new CelFault('limit', 'the types of the expression are too large');
    }
    while (current.free) {
      const bound = this.bindings.get(current.name);
      if (!bound) {
        return current;
      }
      current = bound;
    }
    return current;
  }

  resolveDeep(type: StaticType): StaticType {
    const resolved = this.resolve(type);
    if (resolved.free) {
      return DYN;
    }
    return resolved.params.length === 0
      ? resolved
      : {
          name: resolved.name,
          params: resolved.params.map(param => this.resolveDeep(param)),
        };
  }

  /** The type of both: `undefined` when they have none in common. */
  join(first: StaticType, second: StaticType): StaticType | undefined {
    if (!this.fits([first], [second])) {
      return undefined;
    }
    return this.isMoreGeneral(second, first) ? second : first;
  }

  private assign(target: StaticType, source: StaticType): boolean {
    const to = this.resolve(target);
    const from = this.resolve(source);
    if (to === from) {
      return true;
    }
    if (to.free || from.free) {
      const [free, other] = to.free ? [to, from] : [from, to];
      return this.bind(free, other);
    }
    if (to.name === 'dyn' || from.name === 'dyn') {
      // Something that was thought to be known is given something else: from now on it is not known.
      if (target.free && from.name === 'dyn') {
        this.rebind(target, from);
      }
      return true;
    }
    if (to.name === 'null_type' && acceptsNull(from)) {
      if (target.free) {
        this.rebind(target, from);
      }
      return true;
    }
    if (from.name === 'null_type' && acceptsNull(to)) {
      return true;
    }
    if (to.name !== from.name || to.params.length !== from.params.length) {
      return false;
    }
    // Types as values are all of one type: type(1) == type('a') is false, not an error.
    if (to.name === 'type') {
      return true;
    }
    for (let at = 0; at < to.params.length; at++) {
      if (!this.assign(to.params[at], from.params[at])) {
        return false;
      }
    }
    if (target.free && this.isMoreGeneral(from, to)) {
      this.rebind(target, from);
    }
    return true;
  }

  private bind(free: StaticType, other: StaticType): boolean {
    if (other.free && other.name === free.name) {
      return true;
    }
    if (this.occurs(free, other)) {
      return false;
    }
    this.bindings.set(free.name, other);
    return true;
  }

  private rebind(free: StaticType, type: StaticType): void {
    let current = free;
    for (
      let bound = this.bindings.get(current.name);
      bound?.free;
      bound = this.bindings.get(current.name)
    ) {
      current = bound;
    }
    if (!this.occurs(current, type)) {
      this.bindings.set(current.name, type);
    }
  }

  private occurs(free: StaticType, type: StaticType): boolean {
    const resolved = this.resolve(type);
    if (resolved.free) {
      return resolved.name === free.name;
    }
    return resolved.params.some(param => this.occurs(free, param));
  }

  /** Whether the first is the second, or leaves more open. */
  private isMoreGeneral(first: StaticType, second: StaticType): boolean {
    const one = this.resolve(first);
    const other = this.resolve(second);
    if (one.name === 'dyn' || one.free) {
      return true;
    }
    if (other.name === 'dyn' || other.free) {
      return false;
    }
    if (other.name === 'null_type') {
      return acceptsNull(one) || one.name === 'null_type';
    }
    return (
      one.name === other.name &&
      one.params.length === other.params.length &&
      one.params.every((param, at) =>
        this.isMoreGeneral(param, other.params[at]),
      )
    );
  }
}
