import { codeownersPattern } from './codeownersPattern';

/** Of the documentation of GitHub, and of gitignore where that refers to it. */
const PATTERNS: Array<[pattern: string, matches: string[], not: string[]]> = [
  ['*', ['a', 'a/b/c.yaml'], []],
  ['*.js', ['a.js', 'a/b/c.js'], ['a.jsx', 'a/b.js.txt']],
  ['/docs/', ['docs/a', 'docs/a/b'], ['docs', 'a/docs/b']],
  ['docs/', ['docs/a', 'a/docs/b/c'], ['docs', 'a/mydocs/b']],
  ['docs/*', ['docs/a.md'], ['docs/a/b.md', 'a/docs/b.md']],
  ['/docs', ['docs', 'docs/a/b'], ['a/docs', 'docs2']],
  ['apps/github', ['apps/github', 'apps/github/a'], ['a/apps/github']],
  ['**/logs', ['logs', 'logs/a', 'a/b/logs/c'], ['a/mylogs']],
  ['/a/**/b', ['a/b', 'a/x/b', 'a/x/y/b/z'], ['b', 'a/xb']],
  ['/a/**', ['a/b', 'a/b/c'], ['b']],
  ['slo.y?ml', ['slo.yaml', 'x/slo.yaml'], ['slo.yml', 'slo.y/ml']],
  ['a*b*c', ['abc', 'x/a-b-c', 'aXbYbZc'], ['ab', 'a/b/c']],
];

describe('codeownersPattern', () => {
  it.each(PATTERNS)('reads %s as GitHub does', (text, matching, others) => {
    const pattern = codeownersPattern(text);
    expect(matching.filter(path => !pattern?.matches(path))).toEqual([]);
    expect(others.filter(path => pattern?.matches(path))).toEqual([]);
  });

  it.each(['!a', '[ab]', 'a\\ b', '/'])(
    'leaves out %s, as GitHub does',
    text => {
      expect(codeownersPattern(text)).toBeUndefined();
    },
  );

  it('tells the directory that a pattern is about', () => {
    const anchor = (text: string) => codeownersPattern(text)?.anchor;
    expect(anchor('/applications/member-api/')).toEqual([
      'applications',
      'member-api',
    ]);
    expect(anchor('/applications/*/spinnaker/')).toEqual(['applications']);
    expect(anchor('applications/')).toEqual([]);
    expect(anchor('*.yaml')).toEqual([]);
  });

  it('does not go back and forth in a hostile pattern', () => {
    const name = 'a'.repeat(2000);
    const stars = codeownersPattern(`${'a*'.repeat(1000)}b`);
    expect(stars?.matches(name)).toBe(false);
    const folders = codeownersPattern(`/${'**/a/'.repeat(300)}b`);
    expect(folders?.matches(`${'a/'.repeat(600)}c`)).toBe(false);
  });
});
