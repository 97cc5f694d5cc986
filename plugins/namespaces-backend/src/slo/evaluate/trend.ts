import {
  Bucket,
  SloDefinition,
  WindowAt,
  errorBudget,
  windowAt,
} from '@freehold/slo';
import { DAY_MS, HOURS_OF_DAY } from '../record/dayRow';

export const TREND_DAYS = 30;

/** Oldest first; `null` where it is not known. */
export type Trend = Array<number | null>;

/** Share of a window that has to be recorded before its budget stands for the whole of it. */
const LEAST_RECORDED = 0.5;

/**
 * Budget left at the end of each of the last 30 days in UTC, oldest first, each in the window that ends there; the last
 * is the present. `null` where nothing was counted, or half of the window lies before the record.
 *
 * @param buckets - in the order of time, as they count against the budget
 */
export function budgetTrend(options: {
  buckets: readonly Bucket[];
  window: SloDefinition['window'];
  target: number;
  asOf: number;
  /** When the record begins. */
  recordedFrom: number;
  /** The first points, when they are known already: they need no buckets. */
  known?: Trend;
}): Trend {
  const { buckets, window, target, asOf, recordedFrom, known = [] } = options;
  const sums = runningSums(buckets);
  const windowOf = rememberingWindowAt(window);
  const budget = errorBudget(target);
  const today = Math.ceil(asOf / DAY_MS);

  const computed = Array.from(
    { length: TREND_DAYS - known.length },
    (_, offset) => {
      const index = known.length + offset;
      const end = Math.min((today - TREND_DAYS + 1 + index) * DAY_MS, asOf);
      const at = windowOf(end);
      if (at.state === 'not-started') {
        return null;
      }
      const { whole, elapsed } = at;
      const length = elapsed.end - elapsed.start;
      const recorded = elapsed.end - Math.max(elapsed.start, recordedFrom);
      if (!(recorded >= length * LEAST_RECORDED)) {
        return null;
      }
      const { bad, total } = sums.between(elapsed.start, elapsed.end);
      if (!(total > 0)) {
        return null;
      }
      const elapsedShare = length / (whole.end - whole.start);
      return rounded(1 - (bad / total / budget) * elapsedShare);
    },
  );
  return [...known, ...computed];
}

/**
 * The points that a trend keeps when its record has grown: what was left at the end of a day does not change any more.
 * Nothing when that cannot be told, because the last evaluation was not at the end of its day and that day is over.
 *
 * @param trend - as it was evaluated up to the hour `before`; empty when nothing was known
 */
export function continuedTrend(
  trend: Trend,
  before: number,
  after: number,
): Trend | undefined {
  const days =
    Math.ceil(after / HOURS_OF_DAY) - Math.ceil(before / HOURS_OF_DAY);
  const points = trend.length > 0 ? trend : Array(TREND_DAYS).fill(null);
  if (days === 0) {
    return points.slice(0, -1);
  }
  return days === 1 && before % HOURS_OF_DAY === 0
    ? points.slice(1)
    : undefined;
}

/** Sums of any stretch of time without going through its buckets again. */
function runningSums(buckets: readonly Bucket[]) {
  const bad = [0];
  const total = [0];
  buckets.forEach((bucket, index) => {
    bad.push(bad[index] + bucket.total - bucket.good);
    total.push(total[index] + bucket.total);
  });
  /** Number of buckets that begin before an instant. */
  const before = (instant: number) => {
    let low = 0;
    let high = buckets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (buckets[middle].start < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };
  return {
    between(start: number, end: number) {
      const [first, last] = [before(start), before(end)];
      return { total: total[last] - total[first], bad: bad[last] - bad[first] };
    },
  };
}

/** Finding a period of the calendar asks for time zones, and most days are in the period of the day before. */
function rememberingWindowAt(window: SloDefinition['window']) {
  let last: WindowAt | undefined;
  return (end: number): WindowAt => {
    if (
      window.kind === 'calendar' &&
      last?.state === 'open' &&
      end >= last.whole.start &&
      end < last.whole.end
    ) {
      const { whole } = last;
      return { state: 'open', whole, elapsed: { start: whole.start, end } };
    }
    last = windowAt(window, end);
    return last;
  };
}

/** A sparkline shows no more, and thousands of them are kept. */
function rounded(remaining: number): number {
  return Math.round(remaining * 10_000) / 10_000;
}
