import type { RuleFinding } from '../model';
import { boundedFindings } from './boundedFindings';

function findings(code: string, file: string, count: number): RuleFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    code,
    file,
    message: `${code} ${index}`,
  }));
}

describe('boundedFindings', () => {
  it('leaves as many as people read as they are', () => {
    const few = findings('a', 'x', 20);
    expect(boundedFindings(few)).toEqual(few);
  });

  it('counts those of each code in each file', () => {
    const some = [
      ...findings('a', 'x', 20),
      ...findings('b', 'x', 20),
      ...findings('a', 'y', 20),
    ];
    expect(boundedFindings(some)).toEqual(some);
  });

  it('tells how many more there are', () => {
    const bounded = boundedFindings([
      ...findings('a', 'x', 1000),
      ...findings('b', 'x', 1),
    ]);
    expect(bounded).toHaveLength(21);
    expect(bounded[18].message).toBe('a 18');
    expect(bounded[19].message).toBe('a 19; and 980 more like it');
    expect(bounded[20].message).toBe('b 0');
  });
});
