import { BurnDownPoint } from '@freehold/slo';
import { chartLayout, nearestPoint } from './chartLayout';

const whole = { start: 0, end: 100 };
const size = { width: 172, height: 152 };
const point = (instant: number, remaining: number): BurnDownPoint => ({
  instant,
  remaining,
  ideal: 1 - instant / 100,
});

describe('chartLayout', () => {
  it('puts the window into the width and the budget into the height', () => {
    const { plot, x, y } = chartLayout([point(0, 1)], whole, size);
    expect([x(0), x(100)]).toEqual([plot.left, plot.left + plot.width]);
    expect([y(1), y(0)]).toEqual([plot.top, plot.top + plot.height]);
  });

  it('draws the line through its points, and evenly from all to nothing', () => {
    const { line, ideal, overspent } = chartLayout(
      [point(0, 1), point(50, 0.5)],
      whole,
      size,
    );
    expect(line).toBe('M56,24L106,74');
    expect(ideal).toBe('M56,24L156,124');
    expect(overspent).toBe('');
  });

  it('fills what was spent beyond the budget, from where the line crosses zero', () => {
    const { overspent, y } = chartLayout(
      [point(0, 1), point(50, 0.5), point(60, -0.5)],
      whole,
      size,
    );
    const zero = Math.round(y(0) * 10) / 10;
    const below = Math.round(y(-0.5) * 10) / 10;
    expect(overspent).toBe(`M111,${zero}L116,${below}L116,${zero}Z`);
  });

  it('fills from the first point when that is overspent already', () => {
    expect(
      chartLayout([point(10, -1), point(20, -2)], whole, size).overspent,
    ).toMatch(/^M66,.*Z$/);
  });

  it('has room for nothing', () => {
    const { plot, line } = chartLayout([], whole, { width: 0, height: 0 });
    expect([plot.width, plot.height, line]).toEqual([1, 1, '']);
  });
});

describe('nearestPoint', () => {
  const points = [point(0, 1), point(40, 0.9), point(80, 0.8)];

  it.each([
    [-10, 0],
    [19, 0],
    [21, 1],
    [61, 2],
    [500, 2],
  ])('to %d is point %d', (instant, index) => {
    expect(nearestPoint(points, instant)).toBe(index);
  });

  it('is none without points', () => {
    expect(nearestPoint([], 5)).toBe(-1);
  });
});
