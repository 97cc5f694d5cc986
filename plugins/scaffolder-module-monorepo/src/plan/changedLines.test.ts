import { changedLines } from './changedLines';

describe('changedLines', () => {
  it.each<[string, string | undefined, string | undefined, number[]]>([
    ['a new file', undefined, 'a\nb\n', []],
    ['a removed file', 'a\n', undefined, []],
    ['the same text', 'a\nb\n', 'a\nb\n', []],
    ['a line in the middle', 'a\nc\n', 'a\nb\nc\n', [2]],
    ['a line at the top', 'b\n', 'a\nb\n', [1]],
    ['a line at the end', 'a\n', 'a\nb\n', [2]],
    ['a line doubled', 'a\na\n', 'a\na\na\n', [3]],
    ['a changed line', 'a\nb\nc\n', 'a\nx\nc\n', [2]],
    ['a line taken out', 'a\nb\nc\n', 'a\nc\n', []],
  ])('%s', (_case, current, next, expected) => {
    expect(
      changedLines({ path: 'f', action: 'update', reason: 'r', current, next }),
    ).toEqual(expected);
  });
});
