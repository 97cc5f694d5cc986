/**
 * What is known of a value before an evaluation: the name of its type, and those of what it holds. Everything that
 * comes from outside is `dyn`.
 */
export interface StaticType {
  readonly name: string;
  readonly params: readonly StaticType[];
  /** A type that is not known yet: `A` of a signature, or the elements of `[]`. */
  readonly free?: true;
}

function simple(name: string): StaticType {
  return { name, params: [] };
}

export const DYN = simple('dyn');
export const BOOL = simple('bool');
export const INT = simple('int');
export const STRING = simple('string');

export function listOf(element: StaticType): StaticType {
  return { name: 'list', params: [element] };
}

export function mapOf(key: StaticType, value: StaticType): StaticType {
  return { name: 'map', params: [key, value] };
}

export function optionalOf(value: StaticType): StaticType {
  return { name: 'optional_type', params: [value] };
}

export function typeOf(value: StaticType): StaticType {
  return { name: 'type', params: [value] };
}

/** The types that stand for themselves in expressions, with the names that they have there. */
export const TYPE_NAMES: Record<string, StaticType> = {
  bool: BOOL,
  bytes: simple('bytes'),
  double: simple('double'),
  int: INT,
  list: listOf(DYN),
  map: mapOf(DYN, DYN),
  null_type: simple('null_type'),
  optional_type: optionalOf(DYN),
  string: STRING,
  type: typeOf(DYN),
  uint: simple('uint'),
  'google.protobuf.Duration': simple('google.protobuf.Duration'),
  'google.protobuf.Timestamp': simple('google.protobuf.Timestamp'),
};

/** Short names for signatures. */
const ALIASES: Record<string, string> = {
  duration: 'google.protobuf.Duration',
  timestamp: 'google.protobuf.Timestamp',
  optional: 'optional_type',
  Quantity: 'kubernetes.Quantity',
  URL: 'kubernetes.URL',
  Semver: 'kubernetes.Semver',
  Format: 'kubernetes.NamedFormat',
  IP: 'net.IP',
  CIDR: 'net.CIDR',
  Authorizer: 'kubernetes.authorization.Authorizer',
  PathCheck: 'kubernetes.authorization.PathCheck',
  GroupCheck: 'kubernetes.authorization.GroupCheck',
  ResourceCheck: 'kubernetes.authorization.ResourceCheck',
  Decision: 'kubernetes.authorization.Decision',
};

/** Reads `list<A>`, `map<string, dyn>`, `Quantity`, and what `formatStaticType` writes. A single capital letter is free. */
export function parseStaticType(written: string): StaticType {
  const text = written.replaceAll('(', '<').replaceAll(')', '>');
  const open = text.indexOf('<');
  if (open === -1) {
    return /^[A-Z]$/.test(text)
      ? { name: text, params: [], free: true }
      : simple(ALIASES[text] ?? text);
  }
  const name = text.slice(0, open);
  return {
    name: ALIASES[name] ?? name,
    params: splitTypes(text.slice(open + 1, -1)).map(parseStaticType),
  };
}

/** Splits `string, map<string, int>` at the commas that are not inside of angle brackets. */
export function splitTypes(text: string): string[] {
  const parts: string[] = [];
  let nesting = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '<') nesting++;
    if (character === '>') nesting--;
    if (at === text.length || (character === ',' && nesting === 0)) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts.filter(part => part !== '');
}

/** As cel-go writes types: `list(int)`, `map(string, dyn)`. */
export function formatStaticType(type: StaticType): string {
  if (type.free) {
    return 'dyn';
  }
  return type.params.length === 0
    ? type.name
    : `${type.name}(${type.params.map(formatStaticType).join(', ')})`;
}
