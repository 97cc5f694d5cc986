import { isOnByDefault } from './featureGates';
import { KINDS_TYPES } from './tables/kinds';
import { META_TYPES } from './tables/meta';
import { PODS_TYPES } from './tables/pods';
import { VOLUMES_TYPES } from './tables/volumes';

/** The versions the tables were read from. An older or newer cluster is taken for the nearest of them. */
export const OLDEST_MINOR = 31;
export const NEWEST_MINOR = 37;

/** What a field holds. */
export type FieldType =
  | { kind: 'scalar'; name: ScalarName }
  | { kind: 'struct'; name: string }
  | { kind: 'pointer' | 'list' | 'map'; of: FieldType };

export type ScalarName = keyof typeof SCALARS;

const SCALARS = {
  s: 'text',
  b: 'true or false',
  i: 'a 32-bit whole number',
  l: 'a 64-bit whole number',
  q: 'a quantity',
  r: 'a quantity',
  x: 'a whole number or text',
  t: 'a time',
  u: 'a time',
  d: 'a duration',
  y: 'base64',
  a: 'anything',
} as const;

/** What a scalar is called in a message. */
export function describeScalar(name: ScalarName): string {
  return SCALARS[name];
}

export interface Field {
  name: string;
  type: FieldType;
  /** Not written while it is empty. */
  omitEmpty: boolean;
}

export type TypeTable = ReadonlyMap<string, readonly Field[]>;

const FIELD = /^([^?:]+)(\??):([*[{]*)([A-Za-z0-9]+)(?:\+(\d+))?(?:-(\d+))?$/;
const WRAPPERS: Record<string, 'pointer' | 'list' | 'map'> = {
  '*': 'pointer',
  '[': 'list',
  '{': 'map',
};
const tables = new Map<number, TypeTable>();

/**
 * The types of a minor version of Kubernetes 1.
 *
 * @internal
 */
export function typeTableOf(minor: number): TypeTable {
  const nearest = Math.min(NEWEST_MINOR, Math.max(OLDEST_MINOR, minor));
  let table = tables.get(nearest);
  if (!table) {
    table = parseTables(nearest);
    tables.set(nearest, table);
  }
  return table;
}

function parseTables(minor: number): TypeTable {
  const text = [META_TYPES, VOLUMES_TYPES, PODS_TYPES, KINDS_TYPES].join('');
  const table = new Map<string, readonly Field[]>();
  for (const line of text.split('\n')) {
    const [name, ...fields] = line.split(' ');
    if (name) {
      table.set(
        name,
        fields
          .flatMap(field => parseField(field, minor))
          .filter(field => isOnByDefault(name, field.name, minor)),
      );
    }
  }
  return table;
}

function parseField(text: string, minor: number): Field[] {
  const match = FIELD.exec(text);
  if (!match) {
    throw new Error(`Malformed field in the table of types: ${text}`);
  }
  const [, name, optional, wrappers, base, since, until] = match;
  if (minor < Number(since ?? 0) || minor > Number(until ?? Infinity)) {
    return [];
  }
  let type: FieldType =
    base in SCALARS
      ? { kind: 'scalar', name: base as ScalarName }
      : { kind: 'struct', name: base };
  for (const wrapper of [...wrappers].reverse()) {
    type = { kind: WRAPPERS[wrapper], of: type };
  }
  return [{ name, type, omitEmpty: optional === '?' }];
}
