import { readDocument } from './readDocument';

const options = { file: 'a.yaml', maxLength: 10_000 };

const aliases = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
  'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
].join('\n');

describe('readDocument', () => {
  it.each([
    ['nothing', '', 'yaml/empty'],
    ['only a comment', '# hello\n', 'yaml/empty'],
    ['only a marker', '---\n', 'yaml/empty'],
    ['a list', '- a\n- b\n', 'yaml/not-a-mapping'],
    ['a text', 'hello\n', 'yaml/not-a-mapping'],
    ['more than is read', `a: ${'x'.repeat(10_000)}`, 'yaml/too-large'],
    ['a byte order mark', '\uFEFFa: b\n', 'yaml/byte-order-mark'],
    ['bytes that are not UTF-8', 'a: b\uFFFD\n', 'yaml/encoding'],
    ['half of a character', 'a: b\uD800\n', 'yaml/encoding'],
    ['NUL', 'a: b\0\n', 'yaml/control-character'],
    ['an escape sequence', 'a: \u001b[31mred\n', 'yaml/control-character'],
    ['a C1 control character', 'a: b\u0085\n', 'yaml/control-character'],
    ['deep brackets', `a: ${'['.repeat(4_000)}`, 'yaml/too-deep'],
    ['deep braces', `a: ${'{a: '.repeat(2_000)}`, 'yaml/too-deep'],
    ['deep lists on one line', `${'- '.repeat(4_000)}x`, 'yaml/too-deep'],
    ['deep keys on one line', `${'? '.repeat(4_000)}x`, 'yaml/too-deep'],
    [
      'deep indentation',
      Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'yaml/too-deep',
    ],
    ['a tab as indentation', 'a:\n\tb: 1\n', 'yaml/tab'],
    ['an open bracket', 'a: [1, 2\n', 'yaml/syntax'],
    ['an open quote', "a: 'b\n", 'yaml/syntax'],
    ['a mapping in a text', 'a: b: c\n', 'yaml/syntax'],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml/multiple-documents'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', 'yaml/duplicate-key'],
    ['a key twice, quoted once', 'a: 1\n"a": 3\n', 'yaml/duplicate-key'],
    ['an anchor', 'a: &x 1\n', 'yaml/alias'],
    ['an anchor at a key', '&x a: 1\n', 'yaml/key-not-text'],
    ['an alias', 'a: &x 1\nb: *x\n', 'yaml/alias'],
    ['aliases that multiply', aliases, 'yaml/alias'],
    ['a merge of an alias', 'a: &x {b: 1}\n<<: *x\n', 'yaml/alias'],
    ['a tag', 'a: !!str 1\n', 'yaml/tag'],
    ['an own tag', 'a: !shell ls\n', 'yaml/tag'],
    ['a tag at a mapping', 'a: !!set {b}\n', 'yaml/tag'],
    ['YAML 1.1', '%YAML 1.1\n---\na: yes\n', 'yaml/directive'],
    ['a tag handle', '%TAG ! tag:x,2026:\n---\na: b\n', 'yaml/directive'],
    ['an unknown directive', '%FOO bar\n---\na: b\n', 'yaml/directive'],
    ['a number as key', '1: a\n', 'yaml/key-not-text'],
    ['a list as key', '? [a]\n: b\n', 'yaml/key-not-text'],
    ['nothing as key', ': b\n', 'yaml/key-not-text'],
    ['__proto__', '__proto__: {polluted: true}\n', 'yaml/key-forbidden'],
    ['constructor', 'a: {constructor: {x: 1}}\n', 'yaml/key-forbidden'],
  ])('refuses %s: %s', (_what, text, code) => {
    const read = readDocument(text, options);
    expect(read.ok).toBe(false);
    const codes = (read.ok ? [] : read.problems).map(problem => problem.code);
    expect(new Set(codes)).toEqual(new Set([code]));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it.each([
    ['a word that was a boolean', 'a: yes\n'],
    ['a word that was a boolean, short', 'a: y\n'],
    ['a time that was a number', 'a: 22:30\n'],
    ['a date', 'a: 2026-01-01\n'],
    ['a number with a leading zero', 'a: 0755\n'],
    ['an octal number', 'a: 0o17\n'],
    ['a hexadecimal number', 'a: 0x1F\n'],
    ['a number with an exponent', 'a: 1e3\n'],
    ['a number with underscores', 'a: 1_000\n'],
  ])('warns of %s', (_what, text) => {
    const read = readDocument(text, options);
    expect(read.ok).toBe(true);
    const problems = read.ok ? read.problems.toArray() : [];
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'yaml/ambiguous-scalar',
        severity: 'warning',
        path: ['a'],
        line: 1,
        column: 4,
      }),
    ]);
  });

  it('reads plain data, and says where it stands', () => {
    const read = readDocument(
      'a: {b: [1, true, "yes", null]}\r\nc: |\r\n  x\r\n',
      options,
    );
    expect(read).toMatchObject({
      ok: true,
      data: { a: { b: [1, true, 'yes', null] }, c: 'x\n' },
    });
    const positions = read.ok ? read.positions : undefined;
    expect(positions?.ofValue(['a', 'b', 2])).toEqual({ line: 1, column: 18 });
    expect(positions?.ofKey(['c'])).toEqual({ line: 2, column: 1 });
    expect(positions?.ofValue(['a', 'b', 9, 'x'])).toEqual(
      positions?.ofKey(['a', 'b']),
    );
  });

  it('points at the place of a problem', () => {
    expect(readDocument('a: 1\nb:\n  c: 1\n  c: 2\n', options)).toMatchObject({
      problems: [{ file: 'a.yaml', path: ['b', 'c'], line: 4, column: 3 }],
    });
    expect(readDocument('a: 1\nb: x\0\n', options)).toMatchObject({
      problems: [{ line: 2, column: 5 }],
    });
  });

  it('lists a hundred problems and counts the others', () => {
    const text = Array.from({ length: 150 }, () => 'a: 1').join('\n');
    const read = readDocument(text, options);
    const problems = read.ok ? [] : read.problems;
    expect(problems).toHaveLength(101);
    expect(problems[100]).toMatchObject({
      code: 'document/too-many-problems',
      message: '49 more problems are not listed.',
    });
  });
});
