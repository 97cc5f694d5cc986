import { JsonSchema } from './jsonSchema';

/**
 * The same data with its keys in one order: fields as the schema lists them, variables by name. Environments keep the
 * order in which they were written, because people read them in the order of a release.
 */
export function inCanonicalOrder(value: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(value)) {
    return value.map(item => inCanonicalOrder(item, schema.items ?? {}));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const record = value as Record<string, unknown>;
  const { properties, additionalProperties } = schema;
  const present = Object.keys(record).filter(key => record[key] !== undefined);
  if (properties) {
    return Object.fromEntries(
      Object.keys(properties)
        .filter(key => present.includes(key))
        .map(key => [key, inCanonicalOrder(record[key], properties[key])]),
    );
  }
  const entrySchema =
    typeof additionalProperties === 'object' ? additionalProperties : {};
  const keys = entrySchema.type === 'string' ? present.sort() : present;
  return Object.fromEntries(
    keys.map(key => [key, inCanonicalOrder(record[key], entrySchema)]),
  );
}
