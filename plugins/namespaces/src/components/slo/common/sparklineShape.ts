/** What a sparkline consists of, in its own coordinates. */
export interface SparklineShape {
  /** Path of the line: one stroke for every run of known points, a dot for one that stands alone. */
  line: string;
  /** Height at which the budget is used up. */
  zero: number;
  /** The newest point that is known. */
  last?: { x: number; y: number };
}

/** A budget that is overspent more than once leaves the picture: the axis would hide everything else. */
const LOWEST = -1;

/** Lays out fractions of a budget, oldest first. `null` is a gap: what is not known is not drawn. */
export function sparklineShape(
  points: ReadonlyArray<number | null>,
  width: number,
  height: number,
  margin: number = 2,
): SparklineShape {
  const values = points.map(value =>
    value !== null && Number.isFinite(value)
      ? Math.min(1, Math.max(LOWEST, value))
      : undefined,
  );
  const known = values.filter((value): value is number => value !== undefined);
  // From the whole budget down to none, and below only when it has been there: lines of two rows compare.
  const bottom = Math.min(0, ...known);
  const x = (index: number) =>
    round(
      margin + ((width - 2 * margin) * index) / Math.max(1, points.length - 1),
    );
  const y = (value: number) =>
    round(margin + ((height - 2 * margin) * (1 - value)) / (1 - bottom));

  let line = '';
  let last: SparklineShape['last'];
  values.forEach((value, index) => {
    if (value === undefined) {
      return;
    }
    last = { x: x(index), y: y(value) };
    const starts = values[index - 1] === undefined;
    const alone = starts && values[index + 1] === undefined;
    line += `${starts ? 'M' : 'L'}${last.x} ${last.y}${alone ? 'h0' : ''}`;
  });
  return { line, zero: y(0), last };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
