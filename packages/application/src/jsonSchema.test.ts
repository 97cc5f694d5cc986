import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { arbitraryApplication } from './__testUtils__/arbitraryApplication';
import { applicationText, Edits } from './__testUtils__/documents';
import {
  applicationJsonSchema,
  JsonSchema,
  platformJsonSchema,
  schemaAt,
} from './jsonSchema';

/** All fields of a schema with their paths. */
function fieldsOf(schema: JsonSchema, path = ''): Array<[string, JsonSchema]> {
  const children: Array<[string, JsonSchema]> = [
    ...Object.entries(schema.properties ?? {}),
    ...(schema.items ? [['[]', schema.items] as [string, JsonSchema]] : []),
    ...(typeof schema.additionalProperties === 'object'
      ? [['<name>', schema.additionalProperties] as [string, JsonSchema]]
      : []),
  ];
  return children.flatMap(([name, child]) => [
    [`${path}/${name}`, child] as [string, JsonSchema],
    ...fieldsOf(child, `${path}/${name}`),
  ]);
}

describe.each([
  ['application', applicationJsonSchema()],
  ['platform', platformJsonSchema()],
])('the JSON Schema of %s.yaml', (_kind, schema) => {
  it('describes every field', () => {
    const undescribed = fieldsOf(schema)
      .filter(([, field]) => !field.description?.match(/^.+[.:,].*$/s))
      .map(([path]) => path);
    expect(undescribed).toEqual([]);
  });

  it('allows no field that it does not name', () => {
    const open = [['', schema] as [string, JsonSchema], ...fieldsOf(schema)]
      .filter(([, { properties }]) => properties)
      .filter(([, { additionalProperties }]) => additionalProperties !== false)
      .map(([path]) => path);
    expect(open).toEqual([]);
  });

  it('bounds every text, number and list', () => {
    const unbounded = fieldsOf(schema)
      .filter(
        ([, field]) =>
          (field.type === 'string' &&
            !field.enum &&
            field.const === undefined &&
            field.maxLength === undefined) ||
          (['integer', 'number'].includes(field.type ?? '') &&
            field.maximum === undefined) ||
          (field.type === 'array' && field.maxItems === undefined),
      )
      .map(([path]) => path);
    expect(unbounded).toEqual([]);
  });

  it('has patterns that editors can read', () => {
    const patterns = fieldsOf(schema).flatMap(
      ([, { pattern }]) => pattern ?? [],
    );
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns) {
      expect(() => new RegExp(pattern, 'u')).not.toThrow();
      expect(pattern).not.toContain('\\p{');
    }
  });

  it('shows examples that it accepts', () => {
    const rejected = fieldsOf(schema).flatMap(([path, field]) =>
      (field.examples ?? [])
        .filter(
          example =>
            field.pattern && !new RegExp(field.pattern, 'u').test(`${example}`),
        )
        .map(example => `${path}: ${example}`),
    );
    expect(rejected).toEqual([]);
  });
});

describe('an editor', () => {
  const inEditor = z.fromJSONSchema(
    applicationJsonSchema() as Parameters<typeof z.fromJSONSchema>[0],
  );

  it('accepts every application that is accepted here', () => {
    fc.assert(
      fc.property(arbitraryApplication, application => {
        expect(inEditor.safeParse(application).error).toBeUndefined();
      }),
    );
  });

  it.each<Edits>([
    { 'spec.tier': 'd' },
    { 'spec.owner': 'team-payment' },
    { 'spec.teir': 'a' },
    { 'spec.image': 'a.example/b:1' },
    { 'metadata.name': 'Payment' },
    { 'metadata.title': 'a\nb' },
    { 'spec.environments.Prod': {} },
  ])('refuses %j as well', edits => {
    expect(inEditor.safeParse(parse(applicationText(edits))).success).toBe(
      false,
    );
  });
});

describe('schemaAt', () => {
  it.each([
    [
      ['spec', 'tier'],
      ['a', 'b', 'c'],
    ],
    [
      ['spec', 'access', 0, 'role'],
      ['view', 'edit', 'admin'],
    ],
  ])('finds the field at %j', (path, values) => {
    expect(schemaAt(applicationJsonSchema(), path)?.enum).toEqual(values);
  });

  it.each([
    [['spec', 'nothing']],
    [['spec', 'tier', 'x']],
    [['metadata', 0]],
    [['constructor']],
    [['spec', 'toString']],
  ])('finds nothing at %j', path => {
    expect(schemaAt(applicationJsonSchema(), path)).toBeUndefined();
  });
});
