import type { CelJson } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';
import type { Path, SchemaReport } from '../SchemaReport';

/** Entries of a list that is a set, or a map by some of their fields, have to be distinct. */
export function checkEntries(
  schema: KubernetesObject,
  items: readonly CelJson[],
  path: Path,
  report: SchemaReport,
): void {
  const kind = schema['x-kubernetes-list-type'];
  const keys = listOf(schema['x-kubernetes-list-map-keys']).map(String);
  const isSet = kind === 'set' || schema.uniqueItems === true;
  const isMap = kind === 'map' && keys.length > 0;
  if (items.length < 2 || (!isSet && !isMap)) {
    return;
  }
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const entry = mappingOf(item);
    const id = textOf(
      isMap
        ? keys.map(key =>
            Object.hasOwn(entry, key)
              ? entry[key]
              : defaultOf(schema, key) ?? null,
          )
        : item,
    );
    if (seen.has(id)) {
      report.field(
        'duplicate-entry',
        [...path, index],
        isMap
          ? `is there twice: entries of the list are told apart by ${keys.join(
              ' and ',
            )}`
          : 'is there twice',
        'Remove one of them.',
      );
    }
    seen.add(id);
  });
}

function defaultOf(schema: KubernetesObject, key: string): CelJson | undefined {
  const properties = mappingOf(mappingOf(schema.items).properties);
  return Object.hasOwn(properties, key)
    ? mappingOf(properties[key]).default
    : undefined;
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    typeof part === 'bigint' ? `${part}n` : part,
  );
}
