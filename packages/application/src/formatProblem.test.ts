import { formatProblem } from './formatProblem';
import { Problem } from '@freehold/slo';

const problem: Problem = {
  code: 'application/required',
  severity: 'error',
  path: ['spec', 'tier'],
  message: 'spec.tier is missing.',
  remedy: 'Add tier.',
};

describe('formatProblem', () => {
  it.each<[Partial<Problem>, string]>([
    [{ file: 'a.yaml', line: 3, column: 5 }, 'a.yaml:3:5: '],
    [{ file: 'a.yaml', line: 3 }, 'a.yaml:3: '],
    [{ file: 'a.yaml', column: 5 }, 'a.yaml: '],
    [{ line: 3, column: 5 }, '3:5: '],
    [{}, ''],
  ])('begins with the place, as far as it is known: %j', (place, prefix) => {
    expect(formatProblem({ ...problem, ...place })).toBe(
      `${prefix}error application/required: spec.tier is missing. Add tier.`,
    );
  });
});
