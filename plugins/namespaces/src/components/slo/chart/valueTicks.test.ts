import { valueTicks } from './valueTicks';

describe('valueTicks', () => {
  it.each([
    ['a whole budget', 1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ['a budget that is just used up', 0, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    ['one a little overspent', -0.1, [-0.25, 0, 0.25, 0.5, 0.75, 1]],
    ['one overspent by half', -0.5, [-0.5, 0, 0.5, 1]],
    ['one overspent twice', -2, [-2, -1, 0, 1]],
    // The label of 1 would lie on that of 0.
    ['one overspent forty times', -40, [-40, -30, -20, -10, 0]],
  ])('of %s', (_what, lowest, values) => {
    expect(valueTicks(lowest)).toEqual({ values, min: values[0], max: 1 });
  });

  it.each([-0.0001, -0.37, -7.3, -999, -1e6])(
    'reach below %d and are few',
    lowest => {
      const { values, min } = valueTicks(lowest);
      expect(min).toBeLessThanOrEqual(lowest);
      expect(values).toContain(0);
      expect(values.length).toBeLessThanOrEqual(8);
    },
  );
});
