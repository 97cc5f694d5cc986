import { codeOwnersOf, governsDirectory } from './codeOwners';

describe('governsDirectory', () => {
  it.each<[string, boolean]>([
    ['*', true],
    ['**', true],
    ['/**', true],
    ['/applications/', true],
    ['/applications/**', true],
    ['applications/pay', true],
    ['/applications/pay/', true],
    ['/applications/pay/**', true],
    ['/applications/*/', true],
    ['/applications/p*', true],
    ['/applications/*a*y/', true],
    ['pay', true],
    ['pay/', true],
    ['/applications/payment/', false],
    ['/applications/pa', false],
    ['/applications/pay/develop/', false],
    ['/platform/', false],
    ['/pay/', false],
    ['*.md', false],
    ['/applications/p*x', false],
    ['/applications/pa*ay', false],
    [`/applications/${'*a'.repeat(1000)}`, false],
  ])('%s: %s', (pattern, governs) => {
    expect(governsDirectory(pattern, 'applications/pay')).toBe(governs);
  });
});

describe('codeOwnersOf', () => {
  it('keeps the order of the file, because the last line counts', () => {
    const entry = (pattern: string, line: number) => ({
      pattern,
      owners: ['@example/a'],
      line,
    });
    expect(
      codeOwnersOf(
        [
          entry('*', 3),
          entry('/applications/pay/', 7),
          entry('/applications/payment/', 8),
          entry('/platform/', 9),
        ],
        'applications/pay',
      ).map(({ line }) => line),
    ).toEqual([3, 7]);
  });
});
