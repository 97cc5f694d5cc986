/** The limit of length that the tests set. */
export const MAX_LENGTH = 10_000;

const aliases = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]',
  'c: &c [*b, *b, *b, *b, *b, *b, *b, *b]',
].join('\n');

/** What every reader refuses: what it is, the text, and the code of the only kind of problem. */
export const refusedTexts: Array<[string, string, string]> = [
  ['nothing', '', 'yaml/empty'],
  ['only a comment', '# hello\n', 'yaml/empty'],
  ['only a marker', '---\n', 'yaml/empty'],
  ['more than is read', `a: ${'x'.repeat(MAX_LENGTH)}`, 'yaml/too-large'],
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
];

/** Scalars at `a` that every reader takes, with a warning: what they are, and the text. */
export const ambiguousTexts: Array<[string, string]> = [
  ['a word that was a boolean', 'a: yes\n'],
  ['a word that was a boolean, short', 'a: y\n'],
  ['a time that was a number', 'a: 22:30\n'],
  ['a date', 'a: 2026-01-01\n'],
  ['a number with a leading zero', 'a: 0755\n'],
  ['an octal number', 'a: 0o17\n'],
  ['a hexadecimal number', 'a: 0x1F\n'],
  ['a number with an exponent', 'a: 1e3\n'],
  ['a number with underscores', 'a: 1_000\n'],
];
