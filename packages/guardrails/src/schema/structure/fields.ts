import { isOnByDefault } from '../../object/types/featureGates';
import {
  NEWEST_MINOR,
  declaredTypesOf,
  typeTableOf,
} from '../../object/types/typeTable';
import type { FieldType } from '../../object/types/typeTable';

export interface DeclaredField {
  name: string;
  type: FieldType;
  /** Whether a cluster drops it, because its feature gate is off. */
  isDropped: boolean;
}

export type FieldsOfTypes = ReadonlyMap<
  string,
  ReadonlyMap<string, DeclaredField>
>;

const tables = new Map<number, FieldsOfTypes>();

/** The fields of every type by name, those among them that the cluster drops. */
export function fieldsOfTypes(minor: number): FieldsOfTypes {
  let fields = tables.get(minor);
  if (!fields) {
    fields = read(minor);
    tables.set(minor, fields);
  }
  return fields;
}

function read(minor: number): FieldsOfTypes {
  const kept = typeTableOf(minor);
  return new Map(
    Array.from(declaredTypesOf(minor), ([type, fields]) => {
      const keptNames = new Set(kept.get(type)?.map(field => field.name));
      return [
        type,
        new Map(
          fields.map(field => [
            field.name,
            { ...field, isDropped: !keptNames.has(field.name) },
          ]),
        ),
      ];
    }),
  );
}

/** The first minor version after `minor` that keeps a field, for people who are ahead of their cluster. */
export function firstMinorWith(
  type: string,
  field: string,
  minor: number,
): number | undefined {
  for (let next = minor + 1; next <= NEWEST_MINOR; next++) {
    const fields = declaredTypesOf(next).get(type);
    if (
      fields?.some(({ name }) => name === field) &&
      isOnByDefault(type, field, next)
    ) {
      return next;
    }
  }
  return undefined;
}
