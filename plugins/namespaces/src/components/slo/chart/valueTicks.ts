/** What is written at the side of a chart of shares; 1 is all of the budget. */
export interface ValueTicks {
  values: number[];
  min: number;
  max: number;
}

/** Round shares from the lowest value, or nothing, to all of it; about `count` of them. */
export function valueTicks(lowest: number, count: number = 5): ValueTicks {
  const max = 1;
  const span = max - Math.min(0, lowest);
  const step = niceStep(span / count);
  const steps = Math.ceil(-Math.min(0, lowest) / step - 1e-9);
  const min = steps === 0 ? 0 : -steps * step;
  const values: number[] = [];
  for (let index = -steps; index * step <= max + 1e-9; index += 1) {
    // Multiplied, not added up: sums of 0.2 drift.
    values.push(index === 0 ? 0 : round(index * step));
  }
  // With steps of several budgets, the label of all of one would lie on that of zero.
  const last = values[values.length - 1];
  if (last < max && max - last >= step / 2) {
    values.push(max);
  }
  return { values, min, max };
}

function niceStep(atLeast: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(atLeast));
  const factor = [1, 2, 2.5, 5, 10].find(
    candidate => candidate * magnitude >= atLeast - 1e-12,
  );
  return (factor ?? 10) * magnitude;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
