import { declaredTypesOf } from '../../object/types/typeTable';
import type { FieldType, TypeTable } from '../../object/types/typeTable';
import { CONSTRAINTS } from './table';

export interface FieldConstraint {
  field: string;
  isRequired: boolean;
  /** Whether empty text is a value, as Go has it of pointers, and not the same as nothing. */
  isPointer: boolean;
  /** Allowed values; nothing when any is. */
  values?: ReadonlySet<string>;
  /** Fields by which the entries of a list are told apart. */
  keys?: readonly string[];
  /** Whether the entries of a list, which are scalars, have to be distinct. */
  isSet: boolean;
}

/** A field within which there is something to check. */
export interface ConstrainedChild {
  field: string;
  type: string;
  holds: 'struct' | 'list' | 'map';
}

export interface TypeConstraints {
  own: readonly FieldConstraint[];
  children: readonly ConstrainedChild[];
}

const FIELD = /^([A-Za-z0-9]+)(!?)(?:=([^@#]*))?(?:@([^#]+))?(#?)$/;
const tables = new Map<number, ReadonlyMap<string, TypeConstraints>>();

/** The constraints of the types of a minor version; types that have none, and lead to none, are not there. */
export function constraintsOf(
  minor: number,
): ReadonlyMap<string, TypeConstraints> {
  let table = tables.get(minor);
  if (!table) {
    table = read(minor);
    tables.set(minor, table);
  }
  return table;
}

function read(minor: number): ReadonlyMap<string, TypeConstraints> {
  const types = declaredTypesOf(minor);
  const own = new Map(
    CONSTRAINTS.split('\n')
      .filter(Boolean)
      .map((line): [string, FieldConstraint[]] => {
        const [type, ...fields] = line.split(' ');
        return [type, fields.map(field => parse(field, minor))];
      }),
  );
  const leading = leadingToOneOf(types, own);
  return new Map(
    Array.from(types)
      .filter(([type]) => leading.has(type))
      .map(([type, fields]) => [
        type,
        {
          own: (own.get(type) ?? []).flatMap(constraint => {
            const field = fields.find(({ name }) => name === constraint.field);
            const isPointer = field?.type.kind === 'pointer';
            return field ? [{ ...constraint, isPointer }] : [];
          }),
          children: fields.flatMap(({ name, type: fieldType }) =>
            childrenOf(name, fieldType, leading),
          ),
        },
      ]),
  );
}

function parse(text: string, minor: number): FieldConstraint {
  const match = FIELD.exec(text);
  if (!match) {
    throw new Error(`Malformed field in the table of constraints: ${text}`);
  }
  const [, field, required, values, keys, set] = match;
  return {
    field,
    isRequired: required !== '',
    isPointer: false,
    ...(values === undefined ? {} : { values: valuesOf(values, minor) }),
    ...(keys === undefined ? {} : { keys: keys.split(',') }),
    isSet: set !== '',
  };
}

function valuesOf(text: string, minor: number): ReadonlySet<string> {
  return new Set(
    text.split('|').flatMap(value => {
      // The names of signals have numbers behind a plus, too: SIGRTMIN+1.
      const [, name, since] = /^(.*[a-z])\+(\d\d)$/.exec(value) ?? [];
      if (since === undefined) {
        return [value];
      }
      return minor >= Number(since) ? [name] : [];
    }),
  );
}

/** Types with constraints, and those that contain them however deep. */
function leadingToOneOf(
  types: TypeTable,
  own: ReadonlyMap<string, unknown>,
): ReadonlySet<string> {
  const leading = new Set(own.keys());
  let before = -1;
  while (leading.size !== before) {
    before = leading.size;
    for (const [type, fields] of types) {
      if (fields.some(field => leading.has(structIn(field.type) ?? ''))) {
        leading.add(type);
      }
    }
  }
  return leading;
}

function structIn(type: FieldType): string | undefined {
  if (type.kind === 'scalar') {
    return undefined;
  }
  return type.kind === 'struct' ? type.name : structIn(type.of);
}

function childrenOf(
  field: string,
  type: FieldType,
  leading: ReadonlySet<string>,
): ConstrainedChild[] {
  const name = structIn(type);
  if (name === undefined || !leading.has(name)) {
    return [];
  }
  const holds =
    type.kind === 'list' || type.kind === 'map' ? type.kind : 'struct';
  return [{ field, type: name, holds }];
}
