import { readManifests } from './readManifests';

const objectsOf = (text: string) =>
  readManifests(text).documents.map(({ object }) => object);

const problemOf = (text: string, limits = {}) => {
  const { documents, problems } = readManifests(text, {
    file: 'applications/web/staging/web.yaml',
    limits,
  });
  expect(documents).toEqual([]);
  expect(problems).toHaveLength(1);
  return problems[0];
};

describe('reading manifests', () => {
  it('reads every document, skips empty ones and says on which line each starts', () => {
    const { documents, problems } = readManifests(
      '# a comment\nkind: A\n---\n---\n# nothing\n---\nkind: B\nspec:\n  mode: 0644\n',
    );
    expect(problems).toEqual([]);
    expect(documents.map(({ object, line }) => [object, line])).toEqual([
      [{ kind: 'A' }, 2],
      [{ kind: 'B', spec: { mode: 420 } }, 7],
    ]);
  });

  it('takes the items of a list for objects of their own, each with positions of its own', () => {
    const { documents } = readManifests(
      'apiVersion: v1\nkind: List\nitems:\n  - kind: A\n  - kind: B\n    name: 0x10\n',
    );
    expect(documents.map(({ object, line }) => [object, line])).toEqual([
      [{ kind: 'A' }, 4],
      [{ kind: 'B', name: 16 }, 5],
    ]);
    expect(documents[1].positions.valueAt(['name'])).toMatchObject({
      line: 6,
      column: 11,
    });
  });

  it('reads nothing from a file of comments', () => {
    expect(readManifests('# nothing\n')).toEqual({
      documents: [],
      problems: [],
    });
  });

  it.each([
    ['JSON', '{"kind":"A","spec":{"n":1}}', { kind: 'A', spec: { n: 1 } }],
    ['a byte order mark', '\ufeffkind: A', { kind: 'A' }],
    ['quoted words as text', 'a: \'yes\'\nb: "0644"', { a: 'yes', b: '0644' }],
    ['words of YAML 1.1', 'a: yes\nb: off', { a: true, b: false }],
    ['a key that is a word', 'y: 1', { true: 1 }],
    ['a key that is a number', '0x10: a', { 16: 'a' }],
    ['tags of YAML', 'a: !!str 5\nb: !!int "7"', { a: '5', b: 7 }],
    ['a redefined anchor', 'a: &x 1\nb: &x 2\nc: *x', { a: 1, b: 2, c: 2 }],
    [
      'a merge that comes late, which overrides',
      'b: &x {k: 1, m: 2}\na:\n  k: 0\n  <<: *x\n',
      { a: { k: 1, m: 2 }, b: { k: 1, m: 2 } },
    ],
    [
      'a merge that comes first, which gives way',
      'b: &x {k: 1}\na:\n  <<: *x\n  k: 0\n',
      { a: { k: 0 }, b: { k: 1 } },
    ],
    [
      'a merge of several, of which the first wins',
      'a: {<<: [{x: 1}, {x: 2, z: 3}]}',
      { a: { x: 1, z: 3 } },
    ],
  ])('reads %s', (_what, text, object) => {
    expect(objectsOf(text)).toEqual([object]);
  });

  it('takes __proto__ for a key like any other', () => {
    const [object] = objectsOf('a: {__proto__: {polluted: true}}');
    expect(Object.keys(object.a as object)).toEqual(['__proto__']);
    expect((object.a as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('positions', () => {
  const text =
    'kind: A\nspec:\n  containers:\n    - name: web\n      image: &i nginx\n    - {name: b, image: *i}\n';
  const [{ positions }] = readManifests(text).documents;

  it.each<[path: Array<string | number>, line: number, column: number]>([
    [['kind'], 1, 7],
    [['spec', 'containers', 0, 'image'], 5, 17],
    [['spec', 'containers', 1, 'name'], 6, 14],
    [['spec', 'containers', 1, 'image'], 6, 24],
    [['spec', 'containers', 1, 'resources', 'limits'], 6, 7],
    [['nowhere'], 1, 1],
  ])('finds the value at %j', (path, line, column) => {
    expect(positions.valueAt(path)).toMatchObject({ line, column });
  });

  it('finds the key of a field, and the item of a list', () => {
    expect(positions.keyAt(['spec'])).toMatchObject({ line: 2, column: 1 });
    expect(positions.keyAt(['spec', 'containers', 1])).toMatchObject({
      line: 6,
      column: 7,
    });
  });

  it('finds what stands in a later document, and below a byte order mark', () => {
    const { documents } = readManifests(
      '\ufeffkind: A\n--- # one\n  kind: B\n  spec: {a: [1]}\n--- {kind: C}\n...\n%YAML 1.1\n---\nkind: D\nempty:\n',
    );
    expect(
      documents.map(({ positions: places }) => places.valueAt(['kind'])),
    ).toEqual([
      { line: 1, column: 8, offset: 7 },
      { line: 3, column: 9, offset: 27 },
      { line: 5, column: 12, offset: 57 },
      { line: 9, column: 7, offset: 84 },
    ]);
    expect(documents[1].positions.valueAt(['spec', 'a', 0])).toMatchObject({
      line: 4,
      column: 14,
    });
    expect(documents[3].positions.valueAt(['empty'])).toMatchObject({
      line: 10,
      column: 1,
    });
  });

  it('knows what is written and what is not', () => {
    expect(positions.has(['spec', 'containers', 1, 'image'])).toBe(true);
    expect(positions.has(['spec', 'replicas'])).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  it.each<[what: string, text: string, code: string, line: number]>([
    ['a null byte', 'a: 1\nb: \0', 'manifest/binary', 2],
    ['a control character', 'a: 1\nb: \u0007', 'manifest/syntax', 2],
    ['a tab as indentation', 'a:\n\t- 1', 'manifest/syntax', 2],
    ['an open quote', 'a: 1\nb: "x', 'manifest/syntax', 2],
    ['a key twice', 'a:\n  b: 1\n  b: 2', 'manifest/duplicate-key', 3],
    [
      'a key twice in two spellings',
      '1: a\n"1": b',
      'manifest/duplicate-key',
      2,
    ],
    ['an anchor within itself', 'a: &a\n  b: [*a]', 'manifest/cyclic-alias', 2],
    ['an alias of nothing', 'a: 1\nb: *c', 'manifest/unknown-alias', 2],
    [
      'an alias of another document',
      'a: &a 1\n---\nb: *a',
      'manifest/unknown-alias',
      3,
    ],
    ['infinity', 'a: 1\nb: .inf', 'manifest/number', 2],
    ['a tag of its own', 'a: 1\nb: !vault x', 'manifest/tag', 2],
    ['a tag that does not fit', 'a: !!int x', 'manifest/tag', 1],
    ['a tagged map', 'a: !thing {b: 1}', 'manifest/tag', 1],
    ['an empty key', 'a: 1\n: b', 'manifest/key', 1],
    ['a list as key', '? [a]\n: b', 'manifest/key', 1],
    ['a merge of text', 'a:\n  <<: b', 'manifest/merge', 2],
    [
      'a document that is text',
      'a: 1\n---\nhello',
      'manifest/not-an-object',
      3,
    ],
    ['a document that is a list', '- a: 1', 'manifest/not-an-object', 1],
    [
      'an item that is text',
      'kind: List\nitems: [a]',
      'manifest/not-an-object',
      2,
    ],
  ])('%s is a problem with its line', (_what, text, code, line) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject({
      code,
      line,
      severity: 'error',
      file: 'applications/web/staging/web.yaml',
    });
    expect(problem.message).not.toContain('\n');
  });

  it('is refused when it is larger than the limit, before anything of it is parsed', () => {
    const text = `a: "${'x'.repeat(50 * 1024 * 1024)}"`;
    expect(problemOf(text).code).toBe('manifest/too-large');
  });

  it('is refused when aliases multiply', () => {
    const levels = Array.from(
      { length: 30 },
      (_, i) => `l${i + 1}: &l${i + 1} [${`*l${i}, `.repeat(9)}*l${i}]`,
    );
    expect(problemOf(`l0: &l0 lol\n${levels.join('\n')}`).code).toBe(
      'manifest/too-many-values',
    );
  });

  it('is refused when aliases nest too deep', () => {
    const levels = Array.from(
      { length: 200 },
      (_, i) => `l${i + 1}: &l${i + 1} [*l${i}]`,
    );
    expect(problemOf(`l0: &l0 []\n${levels.join('\n')}`).code).toBe(
      'manifest/too-deep',
    );
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(100_000)],
    [
      'blocks',
      Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    ],
  ])('is refused when it nests %s too deep', (_what, text) => {
    expect(problemOf(text).code).toBe('manifest/too-deep');
  });

  it('is refused when it has too many documents', () => {
    expect(problemOf('---\na: 1\n'.repeat(3), { documents: 2 })).toMatchObject({
      code: 'manifest/too-many-documents',
      line: 6,
    });
  });
});
