import { nameOf, parentPaths } from './monorepoPath';

describe('a path in the monorepo', () => {
  it.each([
    ['CODEOWNERS', 'CODEOWNERS', []],
    ['applications/a', 'a', ['applications']],
    ['a/b/c.yaml', 'c.yaml', ['a', 'a/b']],
  ])('%s has the name %s and stands in %j', (path, name, parents) => {
    expect(nameOf(path)).toBe(name);
    expect(parentPaths(path)).toEqual(parents);
  });
});
