/**
 * Attainment and budget from the raw counters, as anybody would reckon them with pencil and paper: on purpose without a
 * line of Freehold's own code.
 */
import { Samples } from './openMetrics';

export interface RawFigures {
  good: number;
  total: number;
  attainment: number;
  /** Budget left, as a fraction. */
  remaining: number;
}

/** What the counter counted between two instants: the last scrapes before them tell. */
export function counted({ times, values }: Samples, from: number, to: number) {
  let sum = 0;
  let last: number | undefined;
  for (let index = 0; index < times.length && times[index] <= to; index += 1) {
    const value = values[index];
    if (last !== undefined && times[index] > from) {
      // A counter that is lower than before began anew.
      sum += value >= last ? value - last : value;
    }
    last = value;
  }
  return sum;
}

export function rawFigures(
  good: readonly Samples[],
  total: readonly Samples[],
  target: number,
  from: number,
  to: number,
): RawFigures {
  const add = (series: readonly Samples[]) =>
    series.reduce((sum, one) => sum + counted(one, from, to), 0);
  return figuresOf(add(good), add(total), target);
}

/** Slices whose errors exceed what a good slice may have, among those in which anything happened. */
export function rawSliceFigures(
  good: readonly Samples[],
  total: readonly Samples[],
  { sliceMs, sliceTarget }: { sliceMs: number; sliceTarget: number },
  target: number,
  from: number,
  to: number,
): RawFigures {
  let goodSlices = 0;
  let slices = 0;
  for (let start = from; start < to; start += sliceMs) {
    const slice = rawFigures(good, total, target, start, start + sliceMs);
    if (slice.total > 0) {
      slices += 1;
      goodSlices += slice.attainment >= sliceTarget ? 1 : 0;
    }
  }
  return figuresOf(goodSlices, slices, target);
}

function figuresOf(good: number, total: number, target: number): RawFigures {
  const attainment = good / total;
  return {
    good,
    total,
    attainment,
    remaining: (attainment - target) / (1 - target),
  };
}
