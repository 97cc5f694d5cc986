import { branchPattern, strangersOf } from './branchPattern';

function matches(pattern: string, branch: string): boolean {
  const read = branchPattern(pattern);
  return read.ok && read.matches(branch);
}

describe('branchPattern', () => {
  it('has to match the whole name', () => {
    expect(matches('main', 'main')).toBe(true);
    expect(matches('^main$', 'main')).toBe(true);
    expect(matches('main', 'not-main')).toBe(false);
    expect(matches('main', 'main-2')).toBe(false);
  });

  it.each(['main', '^main$', 'ma[i]n', '(?i)MAIN'])(
    'lets nobody else in with %s',
    pattern => {
      expect(
        strangersOf('main').filter(name => matches(pattern, name)),
      ).toEqual([]);
    },
  );

  it.each(['main.*', '.*main', 'main|.*', '.*/main', 'main/?.*', '\\S+'])(
    'finds somebody whom %s lets in',
    pattern => {
      expect(
        strangersOf('main').filter(name => matches(pattern, name)),
      ).not.toEqual([]);
    },
  );

  it.each(['(?!x).*', '(', 'a'.repeat(501), '(a{1000}){1000}'])(
    'does not guess what %s means',
    pattern => {
      expect(branchPattern(pattern)).toMatchObject({ ok: false });
    },
  );

  it('is done with what would keep a backtracking engine busy', () => {
    expect(matches('(a+)+b', 'a'.repeat(5000))).toBe(false);
  });
});
