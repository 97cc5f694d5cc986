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
  /** Whether the struct is without it when nobody writes it. */
  isAbsentUnlessWritten: boolean;
}

export type TypeTable = ReadonlyMap<string, readonly Field[]>;

const FIELD = /^([^?:]+)(\??):([*[{]*)([A-Za-z0-9]+)(?:\+(\d+))?(?:-(\d+))?$/;
const WRAPPERS: Record<string, 'pointer' | 'list' | 'map'> = {
  '*': 'pointer',
  '[': 'list',
  '{': 'map',
};
const declared = new Map<number, TypeTable>();
const kept = new Map<number, TypeTable>();

/**
 * The types of a minor version of Kubernetes 1, as a cluster keeps them: without the fields that it drops.
 *
 * @internal
 */
export function typeTableOf(minor: number): TypeTable {
  return remembered(kept, nearestOf(minor), nearest =>
    withoutDropped(declaredTypesOf(nearest), nearest),
  );
}

/**
 * The types of a minor version of Kubernetes 1, with the fields that are there to be written and that the cluster drops
 * while their feature gate is off.
 *
 * @internal
 */
export function declaredTypesOf(minor: number): TypeTable {
  return remembered(declared, nearestOf(minor), parseTables);
}

function nearestOf(minor: number): number {
  return Math.min(NEWEST_MINOR, Math.max(OLDEST_MINOR, minor));
}

function remembered(
  tables: Map<number, TypeTable>,
  minor: number,
  read: (minor: number) => TypeTable,
): TypeTable {
  let table = tables.get(minor);
  if (!table) {
    table = read(minor);
    tables.set(minor, table);
  }
  return table;
}

function withoutDropped(types: TypeTable, minor: number): TypeTable {
  return new Map(
    Array.from(types, ([name, fields]) => [
      name,
      fields.filter(field => isOnByDefault(name, field.name, minor)),
    ]),
  );
}

function parseTables(minor: number): TypeTable {
  const text = [META_TYPES, VOLUMES_TYPES, PODS_TYPES, KINDS_TYPES].join('');
  const table = new Map<string, readonly Field[]>();
  for (const line of text.split('\n')) {
    const [name, ...fields] = line.split(' ');
    if (name) {
      table.set(
        name,
        fields.flatMap(field => parseField(field, minor)),
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
  const omitEmpty = optional === '?';
  // A struct is there although nobody wrote it, and quantities and int-or-strings are structs to Go.
  const isAbsentUnlessWritten =
    omitEmpty &&
    type.kind !== 'struct' &&
    !(type.kind === 'scalar' && (type.name === 'q' || type.name === 'x'));
  return [{ name, type, omitEmpty, isAbsentUnlessWritten }];
}
