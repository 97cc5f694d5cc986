import { listed, shown } from './shown';

describe('a text of a file in a message', () => {
  it('stays as it is when it prints', () => {
    expect(shown('registry.example:5000/app:v1')).toBe(
      'registry.example:5000/app:v1',
    );
  });

  it.each([
    ['web\n::error file=x::forged', '"web\\u{000a}::error file=x::forged"'],
    ['web\u202egnp', '"web\\u{202e}gnp"'],
    ['', '""'],
  ])('cannot disguise itself: %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('cannot flood the report', () => {
    expect(shown('x'.repeat(10_000)).length).toBeLessThan(300);
  });

  it('is one of few', () => {
    expect(listed(['a', 'b'])).toBe('a, b');
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g'], '; ')).toBe(
      'a; b; c; d; e and 2 more',
    );
  });
});
