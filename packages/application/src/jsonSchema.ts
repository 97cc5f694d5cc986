import { z } from 'zod';
import { applicationSchema } from './schema/applicationSchema';
import { platformSchema } from './schema/platformSchema';

/** The part of JSON Schema that the documents' schemas use. @public */
export interface JsonSchema {
  $schema?: string;
  $id?: string;
  title?: string;
  description?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  examples?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
}

function toJsonSchema(schema: z.ZodType, id: string): JsonSchema {
  // Draft 7 is what editors' YAML language servers read; "input" because people write the document without defaults.
  const fields = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return { $id: id, ...fields } as JsonSchema;
}

/**
 * JSON Schema of application.yaml, for editors.
 *
 * @public
 */
export function applicationJsonSchema(): JsonSchema {
  return toJsonSchema(
    applicationSchema,
    'https://freehold.dev/schemas/v1alpha1/application.json',
  );
}

/**
 * JSON Schema of platform.yaml, for editors.
 *
 * @public
 */
export function platformJsonSchema(): JsonSchema {
  return toJsonSchema(
    platformSchema,
    'https://freehold.dev/schemas/v1alpha1/platform.json',
  );
}

const generated = new Map<() => JsonSchema, JsonSchema>();

/** The schema that a function gives, made once. For reading only: whoever wants to change it calls the function. */
export function sharedSchema(generate: () => JsonSchema): JsonSchema {
  const schema = generated.get(generate) ?? generate();
  generated.set(generate, schema);
  return schema;
}

/** The schema of the field at a path; `undefined` where the document may have no such field. */
export function schemaAt(
  schema: JsonSchema,
  path: ReadonlyArray<string | number>,
): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((parent, segment) => {
    if (typeof segment === 'number') {
      return parent?.items;
    }
    const properties = parent?.properties;
    if (properties && Object.hasOwn(properties, segment)) {
      return properties[segment];
    }
    const others = parent?.additionalProperties;
    return typeof others === 'object' ? others : undefined;
  }, schema);
}
