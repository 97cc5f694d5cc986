import { sparklineShape } from './sparklineShape';

const shape = (...points: Array<number | null>) =>
  sparklineShape(points, 44, 14);

describe('sparklineShape', () => {
  it('runs from the whole budget at the top to none at the bottom', () => {
    expect(shape(1, 0.5, 0)).toEqual({
      line: 'M2 2L22 7L42 12',
      zero: 12,
      last: { x: 42, y: 12 },
    });
  });

  it('raises the line of zero when the budget was overspent', () => {
    expect(shape(1, 0, -1)).toEqual({
      line: 'M2 2L22 7L42 12',
      zero: 7,
      last: { x: 42, y: 12 },
    });
  });

  it('leaves gaps where nothing is known, and a dot for a day between gaps', () => {
    expect(shape(1, 1, null, 0, null).line).toBe('M2 2L12 2M32 12h0');
    expect(shape(1, 1, null, 0, null).last).toEqual({ x: 32, y: 12 });
  });

  it('draws nothing but the line of zero when nothing is known', () => {
    expect(shape(null, null)).toEqual({ line: '', zero: 12, last: undefined });
    expect(shape()).toEqual({ line: '', zero: 12, last: undefined });
  });

  it.each([
    ['overspent many times', -90, -1],
    ['more than whole', 3, 1],
  ])('keeps a budget that is %s within its frame', (_what, value, same) => {
    expect(shape(1, value)).toEqual(shape(1, same));
  });

  it.each([NaN, Infinity])('takes %d for unknown', value => {
    expect(shape(1, value)).toEqual(shape(1, null));
  });
});
