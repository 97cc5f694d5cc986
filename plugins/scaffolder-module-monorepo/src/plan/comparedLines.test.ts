import { comparedLines } from './comparedLines';

const SIGNS = { same: ' ', added: '+', removed: '-', gap: '' };

/** The lines as a diff writes them, with their numbers. */
const shown = (current: string | undefined, next: string | undefined) =>
  comparedLines({
    path: 'f',
    action: 'update',
    reason: 'r',
    current,
    next,
  }).map(({ kind, number, text }) => `${number ?? ''}${SIGNS[kind]}${text}`);

describe('comparedLines', () => {
  it.each<[string, string | undefined, string | undefined, string[]]>([
    ['a new file', undefined, 'a\nb\n', ['1 a', '2 b']],
    ['a removed file', 'a\n', undefined, []],
    ['the same text', 'a\nb\n', 'a\nb\n', ['1 a', '2 b']],
    ['an empty file', '', '', []],
    ['a line more', 'a\nc\n', 'a\nb\nc\n', ['1 a', '2+b', '3 c']],
    ['a line fewer', 'a\nb\nc\n', 'a\nc\n', ['1 a', '-b', '2 c']],
    ['a changed line', 'a\nb\n', 'x\nb\n', ['-a', '1+x', '2 b']],
    [
      'changes apart',
      'a\nb\nc\n',
      'x\nb\ny\n',
      ['-a', '1+x', '2 b', '-c', '3+y'],
    ],
    [
      'names of object properties',
      'constructor\n',
      'constructor\n__proto__\n',
      ['1 constructor', '2+__proto__'],
    ],
  ])('of %s', (_case, current, next, expected) => {
    expect(shown(current, next)).toEqual(expected);
  });

  it('keeps what surrounds each change of a long text', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `line ${index}`);
    const changed = [...lines];
    changed[5_000] = 'changed';
    changed[9_999] = 'changed';
    const texts = shown(lines.join('\n'), changed.join('\n'));
    expect(texts).toHaveLength(1 + (5 + 2 + 5) + 1 + (5 + 2));
    expect(texts.slice(0, 2)).toEqual(['⋯', '4996 line 4995']);
    expect(texts).toEqual(
      expect.arrayContaining(['-line 5000', '5001+changed']),
    );
  });

  it('shows a long text that is new whole', () => {
    expect(shown(undefined, 'line\n'.repeat(1000))).toHaveLength(1000);
  });

  it('does not compare for ever what has nothing in common', () => {
    const text = (prefix: string) =>
      Array.from({ length: 6000 }, (_, index) => `${prefix}${index}\n`).join(
        '',
      );
    expect(shown(text('a'), text('b'))[5999]).toBe('6000 b5999');
  });
});
