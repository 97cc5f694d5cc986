import type { FieldType } from '../../object/types/typeTable';
import type { FieldsOfTypes } from './fields';

/** How far below a struct a field that was written into it is looked for: `spec` to `spec.template.spec`. */
const MOST_DEPTH = 2;

/**
 * Where a field that does not belong into a struct does belong: in a struct within it, as `containers` of a Deployment,
 * or in one around it, as `volumes` of a container. Nothing within lists is looked at, because nobody knows which item.
 */
export function placeElsewhere(
  types: FieldsOfTypes,
  around: ReadonlyArray<{ type: string; depth: number }>,
  path: ReadonlyArray<string | number>,
  name: string,
): Array<string | number> | undefined {
  const innermost = around[around.length - 1];
  const within = placeWithin(types, innermost.type, name);
  if (within) {
    return [...path, ...within];
  }
  for (let index = around.length - 2; index >= 0; index--) {
    const { type, depth } = around[index];
    if (types.get(type)?.has(name)) {
      return [...path.slice(0, depth), name];
    }
  }
  return undefined;
}

function placeWithin(
  types: FieldsOfTypes,
  type: string,
  name: string,
): string[] | undefined {
  let level: Array<{ type: string; path: string[] }> = [{ type, path: [] }];
  for (let depth = 0; depth <= MOST_DEPTH; depth++) {
    const next: typeof level = [];
    for (const { type: current, path } of level) {
      for (const field of types.get(current)?.values() ?? []) {
        // Metadata is everywhere, and nobody means to write into it.
        const inner =
          field.name === 'metadata' ? undefined : structOf(field.type);
        if (inner !== undefined) {
          const innerPath = [...path, field.name];
          if (types.get(inner)?.has(name)) {
            return [...innerPath, name];
          }
          next.push({ type: inner, path: innerPath });
        }
      }
    }
    level = next;
  }
  return undefined;
}

function structOf(type: FieldType): string | undefined {
  switch (type.kind) {
    case 'struct':
      return type.name;
    case 'pointer':
      return structOf(type.of);
    default:
      return undefined;
  }
}
