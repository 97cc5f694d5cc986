import { errorKind, evaluate } from '../../__testUtils__/evaluate';

describe("the examples of Kubernetes' documentation", () => {
  it.each([
    ['[1, 2, 3].isSorted()', true],
    ["['a', 'b', 'b', 'c'].isSorted()", true],
    ['[2.0, 1.0].isSorted()', false],
    ['[1].isSorted()', true],
    ['[].isSorted()', true],
    ['[1, 3].sum()', 4n],
    ['[1.0, 3.0].sum()', 4],
    ["[duration('1m'), duration('1s')].sum() == duration('1m1s')", true],
    ['[].sum()', 0n],
    ['[1, 3].min()', 1n],
    ['[1, 3].max()', 3n],
    ['[1].min()', 1n],
    ['([0] + []).min()', 0n],
    ['[1, 2, 2, 3].indexOf(2)', 1n],
    ["['a', 'b', 'b', 'c'].lastIndexOf('b')", 2n],
    ['[1.0].indexOf(1.1)', -1n],
    ["[].indexOf('string')", -1n],
    ['[1, 2, 3].includes(2)', true],
    ['[1, 2, 3].includes(4)', false],
    ["'model-a'.includes('model-a')", true],
    ["'model-a'.includes('model-b')", false],
    // sets
    ['sets.contains([], [])', true],
    ['sets.contains([], [1])', false],
    ['sets.contains([1, 2, 3, 4], [2, 3])', true],
    ['sets.equivalent([1], [1, 1])', true],
    ['sets.equivalent([1, 2, 3], [3, 2, 1])', true],
    ['sets.equivalent([1, 2], [1, 3])', false],
    ['sets.intersects([1], [])', false],
    ['sets.intersects([1], [1, 2])', true],
    // the lists extension
    ['[1,2,3,4].slice(1, 3)', [2n, 3n]],
    ['[1,[2,3],[4]].flatten()', 'type'],
    ['[[1], [2, 3]].flatten()', [1n, 2n, 3n]],
    ['dyn([1,[2,[3,[4]]]]).flatten(2)', 'type'],

    ['[1, 2, 2, 3, 3, 3].distinct()', [1n, 2n, 3n]],
    ['[3, 2, 1].sort()', [1n, 2n, 3n]],
    ["['b', 'c', 'a'].sort()", ['a', 'b', 'c']],
    ['[5, 3, 1].reverse()', [1n, 3n, 5n]],
    ['lists.range(3)', [0n, 1n, 2n]],
    ["[{'n': 'b'}, {'n': 'a'}].sortBy(e, e.n).map(e, e.n)", ['a', 'b']],
    ['[1, 2].first().value() + [1, 2].last().value()', 3n],
    ['[].first().hasValue()', false],
  ])('%s', (expression, value) => {
    expect(errorKind(expression)).toEqual(value);
  });
});

describe('errors', () => {
  it.each([
    ['[].min()', 'evaluation'],
    ['[].max()', 'evaluation'],
    ['[9223372036854775807, 1].sum()', 'evaluation'],
    ['dyn([1, 2.0].map(x, dyn(x))).sum()', 'type'],
    ['[dyn(1), dyn("a")].isSorted()', 'evaluation'],
    ['[dyn(1), dyn("a")].sum()', 'evaluation'],
    ['[1, 2].slice(1, 3)', 'evaluation'],
    ['[1, 2].slice(-1, 1)', 'evaluation'],
    ['lists.range(1000000000000)', 'limit'],
    ['["a"].sum() == ""', 'type'],
  ])('%s: %s', (expression, kind) => {
    expect(errorKind(expression)).toBe(kind);
  });

  it('works on what objects hold, whatever it is', () => {
    const object = {
      ints: [1, 2],
      doubles: [0.5, 0.25],
      none: [],
      deep: [1, [2, [3, [4]]]],
    };
    expect(evaluate('object.ints.sum()', { object })).toBe(3n);
    expect(evaluate('object.doubles.sum()', { object })).toBe(0.75);
    expect(evaluate('object.none.sum() == 0', { object })).toBe(true);
    expect(evaluate('object.doubles.max()', { object })).toBe(0.5);
    expect(evaluate('object.deep.flatten(2)', { object })).toEqual([
      1n,
      2n,
      3n,
      [4n],
    ]);
  });
});
