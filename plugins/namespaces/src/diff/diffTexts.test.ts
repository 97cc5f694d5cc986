import { DiffLine, diffTexts, textLines } from './diffTexts';

const SIGNS = { context: ' ', added: '+', removed: '-' };
const show = ({ kind, before, after, text }: DiffLine) =>
  `${before ?? ''}:${after ?? ''}${SIGNS[kind]}${text}`;
const lines = (before?: string, after?: string) =>
  diffTexts(before, after).hunks?.map(({ header, lines: all }) =>
    [header, ...all.map(show)].filter(Boolean),
  );

describe('diffTexts', () => {
  it('numbers the lines of both sides', () => {
    expect(lines('a\nb\nc\n', 'a\nB\nB2\nc\n')).toEqual([
      ['@@ -1,3 +1,4 @@', '1:1 a', '2:-b', ':2+B', ':3+B2', '3:4 c'],
    ]);
    expect(diffTexts('a\nb\nc\n', 'a\nB\nB2\nc\n')).toMatchObject({
      added: 2,
      removed: 1,
    });
  });

  it('leaves out what is far from any change', () => {
    const before = Array.from({ length: 30 }, (_, i) => `${i}\n`).join('');
    const hunks = lines(before, before.replace('2\n', 'x\n').concat('end\n'));
    expect(hunks).toHaveLength(2);
    expect(hunks?.[1].slice(-1)).toEqual([':31+end']);
  });

  it('shows a new file as added from its first line', () => {
    expect(lines(undefined, 'a\n\nb\n')).toEqual([[':1+a', ':2+', ':3+b']]);
  });

  it('shows a deleted file as removed', () => {
    expect(lines('a\n', undefined)).toEqual([['1:-a']]);
  });

  it.each<[string, string | undefined, string | undefined]>([
    ['equal texts', 'a\n', 'a\n'],
    ['a new empty file', undefined, ''],
    ['nothing on either side', undefined, undefined],
  ])('has no lines for %s', (_what, before, after) => {
    expect(diffTexts(before, after)).toEqual({
      hunks: [],
      added: 0,
      removed: 0,
    });
  });

  it('compares texts without a line feed at their end', () => {
    expect(lines('a', 'b')).toEqual([['@@ -1,1 +1,1 @@', '1:-a', ':1+b']]);
  });

  it('keeps lines that look like the signs of a diff', () => {
    expect(lines('-- x\n', '++ x\n')).toEqual([
      ['@@ -1,1 +1,1 @@', '1:--- x', ':1+++ x'],
    ]);
  });

  it('gives up on texts that have nothing in common instead of hanging', () => {
    const text = (prefix: string) =>
      Array.from({ length: 6000 }, (_, i) => `${prefix}${i}\n`).join('');
    expect(diffTexts(text('a'), text('b'))).toEqual({
      added: 6000,
      removed: 6000,
    });
  });
});

describe('textLines', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['\n', ['']],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\r\nb\r\n', ['a', 'b']],
    ['a\n\n', ['a', '']],
  ])('of %j are %j', (text, expected) => {
    expect(textLines(text)).toEqual(expected);
  });
});
