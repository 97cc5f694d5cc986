import {
  parseStaticType,
  splitTypes,
  type StaticType,
} from '../check/staticType';
import type { CelValue } from '../types';

/** What evaluates an overload. It is called with values of the types of its signature, and with the meter after them. */
export type Evaluate = (...args: never[]) => CelValue;

export interface Overload {
  readonly name: string;
  /** Called as `receiver.name(…)`. The receiver is the first parameter. */
  readonly member: boolean;
  readonly params: readonly StaticType[];
  readonly result: StaticType;
  readonly evaluate: Evaluate;
  /** What a call costs, beside its texts. */
  readonly price: number;
}

/** Functions that a cluster has from one minor version on. */
export interface Library {
  /**
   * The version at which k8s.io/apiserver introduced it. New expressions may use it one version later, when a
   * roll-back no longer meets an API server that does not know it.
   */
  readonly introduced: number;
  readonly overloads: readonly Overload[];
  /** Types that have a name in expressions. */
  readonly types?: readonly string[];
}

const SIGNATURE = /^(?:([^(]+)\.)?([A-Za-z0-9_@!<>=+\-*/%]+)\((.*)\): (.+)$/;

/** Types that have methods, as signatures name them. Any other prefix is part of the function's name. */
const RECEIVERS =
  /^(?:[A-Z][A-Za-z]*|(?:list|map|optional|type)<.+>|dyn|string|bytes|int|timestamp|duration)$/;

/** What functions cost that take a text apart: about ten times what others do. */
export const PARSE_PRICE = 10;

/**
 * An overload by its signature, as documentation writes it: `string.indexOf(string, int): int`, `size(list<A>): int`,
 * `sets.contains(list<A>, list<A>): bool`.
 */
export function overload(
  signature: string,
  evaluate: Evaluate,
  price = 1,
): Overload {
  const match = SIGNATURE.exec(signature);
  if (!match) {
    throw new TypeError(`"${signature}" is no signature`);
  }
  const [, prefix, name, params, result] = match;
  const member = prefix !== undefined && RECEIVERS.test(prefix);
  return {
    name: member || prefix === undefined ? name : `${prefix}.${name}`,
    member,
    params: [...(member ? [prefix] : []), ...splitTypes(params)].map(
      parseStaticType,
    ),
    result: parseStaticType(result),
    evaluate,
    price,
  };
}
