import { JsonSchema } from '../jsonSchema';

/** One line of a field table. */
export interface FieldRow {
  field: string;
  type: string;
  default: string;
  required: boolean;
  description: string;
}

/** One object of a document with its fields. */
export interface ObjectSection {
  /** `spec.environments.<name>.replicas`; empty for the document itself. */
  path: string;
  description: string;
  rows: FieldRow[];
}

/** All objects of a document, outermost first, in the order of the schema. */
export function objectSections(schema: JsonSchema, path = ''): ObjectSection[] {
  if (schema.properties) {
    const section: ObjectSection = {
      path,
      description: schema.description ?? '',
      rows: Object.entries(schema.properties).map(([field, property]) => ({
        field,
        type: typeInWords(property),
        default: defaultInWords(property),
        required: schema.required?.includes(field) ?? false,
        description: property.description ?? '',
      })),
    };
    return [
      section,
      ...Object.entries(schema.properties).flatMap(([field, property]) =>
        objectSections(property, path === '' ? field : `${path}.${field}`),
      ),
    ];
  }
  if (schema.items) {
    return objectSections(schema.items, `${path}[]`);
  }
  return typeof schema.additionalProperties === 'object'
    ? objectSections(schema.additionalProperties, `${path}.<name>`)
    : [];
}

function typeInWords(schema: JsonSchema): string {
  if (schema.const !== undefined) {
    return `\`${String(schema.const)}\``;
  }
  if (schema.enum) {
    return schema.enum.map(value => `\`${String(value)}\``).join(', ');
  }
  if (schema.items) {
    return `list of ${typeInWords(schema.items)}`;
  }
  if (schema.properties) {
    return 'object';
  }
  if (typeof schema.additionalProperties === 'object') {
    return `map of ${typeInWords(schema.additionalProperties)}`;
  }
  const words: Record<string, string> = { string: 'text', integer: 'number' };
  const type = schema.type ?? 'anything';
  return `${words[type] ?? type}${boundsInWords(schema)}`;
}

function boundsInWords(schema: JsonSchema): string {
  const { minimum, maximum, maxLength } = schema;
  if (minimum !== undefined && maximum !== undefined) {
    return `, ${minimum} to ${maximum}`;
  }
  return maxLength === undefined ? '' : `, at most ${maxLength} characters`;
}

function defaultInWords(schema: JsonSchema): string {
  return schema.default === undefined
    ? ''
    : `\`${
        typeof schema.default === 'string'
          ? schema.default
          : JSON.stringify(schema.default)
      }\``;
}
