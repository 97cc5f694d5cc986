import { fileTree, isTreePath } from './fileTree';

describe('fileTree', () => {
  it('iterates in the order of paths, whatever the order of entries', () => {
    const tree = fileTree([
      ['b', '2\n'],
      ['a/b', '1'],
      ['B', '3\n'],
    ]);
    expect([...tree]).toEqual([
      ['B', '3\n'],
      ['a/b', '1\n'],
      ['b', '2\n'],
    ]);
  });

  it.each([
    '',
    '/etc/passwd',
    'a//b',
    'a/',
    './a',
    'a/../b',
    '..',
    '.git/config',
    'a/.GIT/hooks',
    'a\\b',
    'a\nb',
    'a\0b',
  ])('refuses the path %j', path => {
    expect(isTreePath(path)).toBe(false);
    expect(() => fileTree([[path, '']])).toThrow('cannot stand in a file tree');
  });

  it.each(['a', '.freehold/generated.json', 'a..b', '.github/x', 'ü/ß'])(
    'takes the path %j',
    path => expect(isTreePath(path)).toBe(true),
  );

  it('refuses a path that is given twice', () => {
    expect(() =>
      fileTree([
        ['a', ''],
        ['a', ''],
      ]),
    ).toThrow('twice');
  });
});
