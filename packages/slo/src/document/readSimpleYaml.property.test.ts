import fc from 'fast-check';
import { ambiguousTexts, refusedTexts } from './__testUtils__/hostileTexts';
import { readTree } from './readDocument';
import { readSimpleYaml } from './readSimpleYaml';

const options = { maxLength: 100_000 };

const RECORD = `# Who owns it.
apiVersion: freehold.dev/v1alpha1
kind: Application
metadata:
  name: payment-authorizer
  description: "Authorizes payments: cards, and 'transfers'"
spec:
  owner: group:default/team-payment
  tier: a # The most important.
  port: 8080
  suspended: false
  resources:
    requests: {}
    limits: {}
    cpu: 100m
    memory: 1.5Gi
  environments:
    production:
    staging:
      replicas: -3
      ratio: 0.25
  dependsOn:
  - name: 'it''s'
    hosts:
      - example.com
      - https://example.org:443/a
      - '2001-01-01'
    window: []
    ports: [80, 'https', a:b/c]
    schedule: '0 3 * * *'
    range: { min: 1, max: "2" }
    pattern: /a*b|c&d%e>f!g@h?
  - plain text, with no colon
`;

/** Characters that mean something in YAML, and a few that do not. */
const CHARACTERS = [
  ...':#-{}[],\'"|>&*!%@`?~=.<+_0123eExob \n\t\r',
  ...'aynYNté日😀\\/()\u0085\u2028\uFEFF\uD800',
];
const PIECES = [
  ...CHARACTERS,
  '\n  ',
  '\n- ',
  ': ',
  ' #',
  '---\n',
  'yes',
  'null',
  '0x1',
  '1e3',
  '1_0',
  '1:30',
  '__proto__: ',
  'name: ',
  '{ a: b }',
  '[a, b]',
];

interface Edit {
  at: number;
  removed: number;
  inserted: string;
}

const edits = fc.array(
  fc.record<Edit>({
    at: fc.nat(RECORD.length),
    removed: fc.nat(4),
    inserted: fc
      .array(fc.constantFrom(...PIECES), { maxLength: 4 })
      .map(pieces => pieces.join('')),
  }),
  { minLength: 1, maxLength: 4 },
);

function edited(text: string, all: readonly Edit[]): string {
  return all.reduce(
    (result, { at, removed, inserted }) =>
      result.slice(0, at) + inserted + result.slice(at + removed),
    text,
  );
}

function expectAgreement(text: string): boolean {
  const data = readSimpleYaml(text);
  if (data === undefined) {
    return false;
  }
  const read = readTree(text, options);
  expect(read.ok ? read.problems.toArray() : read.problems).toEqual([]);
  expect(data).toEqual(read.ok && read.data);
  return true;
}

describe('readSimpleYaml', () => {
  it('reads what records are made of', () => {
    expect(readSimpleYaml(RECORD)).toMatchObject({
      metadata: { description: "Authorizes payments: cards, and 'transfers'" },
      spec: {
        port: 8080,
        suspended: false,
        resources: { limits: {}, cpu: '100m', memory: '1.5Gi' },
        environments: {
          production: null,
          staging: { replicas: -3, ratio: 0.25 },
        },
        dependsOn: [
          {
            name: "it's",
            window: [],
            ports: [80, 'https', 'a:b/c'],
            schedule: '0 3 * * *',
            range: { min: 1, max: '2' },
            pattern: '/a*b|c&d%e>f!g@h?',
          },
          'plain text, with no colon',
        ],
      },
    });
    expectAgreement(RECORD);
  });

  it.each(
    [...refusedTexts, ...ambiguousTexts].map(([what, text]) => [what, text]),
  )('leaves %s to the other parser', (_what, text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });

  it.each([
    ['what js-yaml takes although it is no YAML', "a:\n  - []b: 'c'\n"],
    ['a lone exponent, a number to YAML 1.1', 'a: E8080\n'],
    ['a text of several lines', 'a: b\n  c\n'],
    ['a block of text', 'a: |\n  b\n'],
    ['a map within a flat one', 'a: { b: { c: d } }\n'],
    ['an escape', 'a: "\\n"\n'],
    ['a line that is too long for a key', `a: ${'b'.repeat(1_000)}\n`],
    ['a number that is rounded', 'a: 12345678901234567890\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
  ])('leaves %s to the other parser', (_what, text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });

  it('reads nothing otherwise than the other parser does, and nothing that it objects to', () => {
    let read = 0;
    fc.assert(
      fc.property(edits, all => {
        read += expectAgreement(edited(RECORD, all)) ? 1 : 0;
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 3_000) },
    );
    // The property would hold of a reader that reads nothing.
    expect(read).toBeGreaterThan(10);
  });

  it('agrees on any lines', () => {
    let read = 0;
    const line = fc
      .array(fc.constantFrom(...PIECES, 'key', 'key: value', '  '), {
        maxLength: 6,
      })
      .map(pieces => pieces.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), lines => {
        read += expectAgreement(`a: b\n${lines.join('\n')}`) ? 1 : 0;
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 3_000) },
    );
    expect(read).toBeGreaterThan(10);
  });
});
