import fc from 'fast-check';
import type { CelJson } from '../../cel';
import type { ManifestObject } from '../../object';
import { KUBERNETES } from '../__testUtils__/check';
import { SchemaChecker } from '../SchemaChecker';

function rule(text: string): ManifestObject {
  return { 'x-kubernetes-validations': [{ rule: text }] };
}

function definitionOf(schema: CelJson): ManifestObject {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    spec: {
      group: 'example.com',
      names: { kind: 'Widget', plural: 'widgets' },
      scope: 'Namespaced',
      versions: [
        {
          name: 'v1',
          served: true,
          schema: {
            openAPIV3Schema: { type: 'object', properties: { spec: schema } },
          },
        },
      ],
    },
  };
}

/** The codes of what is wrong with a `spec`, by a definition with a schema of it. */
function codesOf(schema: CelJson, spec: CelJson): string[] {
  const checker = new SchemaChecker({
    kubernetesVersion: KUBERNETES,
    definitions: [definitionOf(schema)],
  });
  const asWritten = {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { name: 'w' },
    spec,
  };
  return checker
    .check({ asWritten, object: asWritten })
    .map(({ code }) => code);
}

const anything = fc.jsonValue({ maxDepth: 6 }) as fc.Arbitrary<CelJson>;

describe('any definition', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(anything, anything, (schema, spec) => {
        expect(Array.isArray(codesOf(schema, spec))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('with alternatives within alternatives ends, and says so', () => {
    let schema: ManifestObject = { type: 'object' };
    for (let depth = 0; depth < 40; depth++) {
      schema = { type: 'object', anyOf: [schema, schema], not: schema };
    }
    expect(codesOf(schema, {})).toContain('definition-incomplete');
  });
});

describe('a definition that is not what it should be', () => {
  it.each([
    ['a pattern that Go does not read', { pattern: '(?=a)b' }],
    ['a pattern that takes long', { pattern: '(a*)*'.repeat(500) }],
    ['a rule that is no expression', rule('self.x =')],
    ['a rule that is nested deep', rule('('.repeat(5_000))],
    ['a rule that yields no boolean', rule('self')],
    ['a rule that fails', rule('int(self) > 0')],
  ] as const)('%s is not taken for satisfied', (_title, schema) => {
    const codes = codesOf({ type: 'string', ...schema }, 'a'.repeat(100_000));
    expect(codes).toEqual(['definition-incomplete']);
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'does not take %s for a field that is there',
    name => {
      expect(codesOf({ type: 'object', required: [name] }, {})).toEqual([
        'required',
      ]);
    },
  );
});
