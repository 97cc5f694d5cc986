import { BurnDownPoint, Instant, Interval } from '@freehold/slo';
import { valueTicks, ValueTicks } from './valueTicks';

/** Room around the plot for what is written at its sides. */
const MARGIN = { top: 24, right: 16, bottom: 28, left: 56 };

/** How a burn-down is drawn in a given size. */
export interface ChartLayout {
  plot: { left: number; top: number; width: number; height: number };
  /** From a moment to pixels. */
  x(instant: Instant): number;
  /** From a share of the budget to pixels. */
  y(share: number): number;
  values: ValueTicks;
  line: string;
  ideal: string;
  /** Between the line and zero, where more was used than there was. */
  overspent: string;
}

/** Lays a burn-down out. Pure: the same points in the same size always look the same. */
export function chartLayout(
  points: readonly BurnDownPoint[],
  whole: Interval,
  size: { width: number; height: number },
): ChartLayout {
  const plot = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: Math.max(1, size.width - MARGIN.left - MARGIN.right),
    height: Math.max(1, size.height - MARGIN.top - MARGIN.bottom),
  };
  const values = valueTicks(
    points.reduce((least, { remaining }) => Math.min(least, remaining), 0),
  );
  const x = (instant: Instant) =>
    plot.left +
    ((instant - whole.start) / (whole.end - whole.start)) * plot.width;
  const y = (share: number) =>
    plot.top + ((values.max - share) / (values.max - values.min)) * plot.height;
  const path = (pairs: ReadonlyArray<[Instant, number]>) =>
    pairs
      .map(
        ([instant, share], index) =>
          `${index === 0 ? 'M' : 'L'}${pixel(x(instant))},${pixel(y(share))}`,
      )
      .join('');
  return {
    plot,
    x,
    y,
    values,
    line: path(points.map(({ instant, remaining }) => [instant, remaining])),
    ideal: path([
      [whole.start, 1],
      [whole.end, 0],
    ]),
    overspent: overspentPath(points, path),
  };
}

/** The line from where it crosses zero, closed along zero. It never rises, so there is one crossing. */
function overspentPath(
  points: readonly BurnDownPoint[],
  path: (pairs: ReadonlyArray<[Instant, number]>) => string,
): string {
  const first = points.findIndex(({ remaining }) => remaining < 0);
  if (first < 0) {
    return '';
  }
  const crossing = crossingOf(points[first - 1], points[first]);
  return `${path([
    [crossing, 0],
    ...points
      .slice(first)
      .map(({ instant, remaining }): [Instant, number] => [instant, remaining]),
    [points[points.length - 1].instant, 0],
  ])}Z`;
}

function crossingOf(
  before: BurnDownPoint | undefined,
  after: BurnDownPoint,
): Instant {
  if (!before) {
    return after.instant;
  }
  const share = before.remaining / (before.remaining - after.remaining);
  return before.instant + share * (after.instant - before.instant);
}

/** The point nearest to a moment; -1 without points. */
export function nearestPoint(
  points: readonly BurnDownPoint[],
  instant: Instant,
): number {
  return points.reduce(
    (nearest, point, index) =>
      nearest < 0 ||
      Math.abs(point.instant - instant) <
        Math.abs(points[nearest].instant - instant)
        ? index
        : nearest,
    -1,
  );
}

function pixel(value: number): number {
  return Math.round(value * 10) / 10;
}
