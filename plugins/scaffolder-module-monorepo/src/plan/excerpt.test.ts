import { excerpt } from './excerpt';

const numbers = (text: string, changed: number[]) =>
  excerpt(text, changed).map(({ number }) => number);

describe('excerpt', () => {
  it('numbers and marks the lines of a short text', () => {
    expect(excerpt('a\nb\n', [2])).toEqual([
      { number: 1, text: 'a', changed: false },
      { number: 2, text: 'b', changed: true },
    ]);
  });

  it('keeps what surrounds a change of a long text', () => {
    const text = 'line\n'.repeat(10_000);
    expect(numbers(text, [5000])).toEqual(
      Array.from({ length: 21 }, (_, index) => 4990 + index),
    );
    expect(numbers(text, [1])[0]).toBe(1);
  });

  it('shows a long text that is new whole', () => {
    expect(numbers('line\n'.repeat(1000), [])).toHaveLength(1000);
  });
});
