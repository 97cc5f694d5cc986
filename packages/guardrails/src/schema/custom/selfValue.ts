import { CelUnknowable } from '../../cel';
import type { CelJson, CelValue } from '../../cel';
import type { KubernetesObject } from '../../policy';
import { listOf, mappingOf } from '../../policy/objectFields';

/** Formats that make of a text something else: `kube-openapi/pkg/validation/strfmt`, `pkg/cel/common`. */
const TYPED_FORMATS = new Set(['byte', 'date', 'date-time', 'duration']);

/** Words of CEL, which are escaped where they name a field. */
const KEYWORDS = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return'.split(
    ' ',
  ),
);

/**
 * What `self` is in a rule of a definition: only fields that the schema declares, under names that CEL can write, with
 * the defaults of those that are missing, and numbers of the type that the schema gives them.
 */
export function selfValue(
  schema: KubernetesObject,
  value: CelJson,
  isRoot = false,
): CelValue {
  if (Array.isArray(value)) {
    const items = mappingOf(schema.items);
    return listOf(value).map(item => selfValue(items, item));
  }
  switch (typeof value) {
    case 'number':
      return schema.type === 'number' || !Number.isInteger(value)
        ? value
        : BigInt(value);
    case 'string':
      return TYPED_FORMATS.has(String(schema.format))
        ? new CelUnknowable(
            `a text of the format ${schema.format}, which is not converted`,
          )
        : value;
    case 'object':
      return value === null ? null : mapValue(schema, mappingOf(value), isRoot);
    default:
      return value;
  }
}

function mapValue(
  schema: KubernetesObject,
  value: KubernetesObject,
  isRoot: boolean,
): CelValue {
  const { additionalProperties } = schema;
  const result = new Map<string, CelValue>();
  if (
    typeof additionalProperties === 'object' &&
    additionalProperties !== null
  ) {
    for (const [key, item] of Object.entries(value)) {
      if (item !== undefined) {
        result.set(key, selfValue(mappingOf(additionalProperties), item));
      }
    }
    return result;
  }
  const properties = mappingOf(schema.properties);
  for (const [name, property] of Object.entries(properties)) {
    const item = Object.hasOwn(value, name)
      ? value[name]
      : mappingOf(property).default;
    if (item !== undefined) {
      result.set(escaped(name), selfValue(mappingOf(property), item));
    }
  }
  if (isRoot || schema['x-kubernetes-embedded-resource'] === true) {
    addTypeAndName(result, value);
  }
  return result;
}

/** Of its metadata a rule sees the name alone. */
function addTypeAndName(
  result: Map<string, CelValue>,
  { apiVersion, kind, metadata }: KubernetesObject,
): void {
  const { name, generateName } = mappingOf(metadata);
  const names = new Map<string, CelValue>();
  for (const [field, text] of Object.entries({ name, generateName })) {
    if (typeof text === 'string') {
      names.set(field, text);
    }
  }
  result.set('metadata', names);
  for (const [field, text] of Object.entries({ apiVersion, kind })) {
    if (typeof text === 'string') {
      result.set(field, text);
    }
  }
}

/** A field as expressions write it: `Escape` of k8s.io/apiserver/pkg/cel. */
function escaped(name: string): string {
  if (KEYWORDS.has(name)) {
    return `__${name}__`;
  }
  return name
    .replace(/__/g, '__underscores__')
    .replace(/\./g, '__dot__')
    .replace(/-/g, '__dash__')
    .replace(/\//g, '__slash__');
}
