import { Bucket, SloDefinition, evaluateObjective } from '@freehold/slo';
import { TREND_DAYS, budgetTrend, continuedTrend } from './trend';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const NOON = Date.parse('2026-11-22T12:00:00Z');
const MIDNIGHT = NOON - 12 * HOUR_MS;

const month: SloDefinition['window'] = {
  kind: 'rolling',
  duration: { count: 30, unit: 'd' },
};
const tokyoMonth: SloDefinition['window'] = {
  kind: 'calendar',
  duration: { count: 1, unit: 'M' },
  startTime: '2026-01-01 00:00:00',
  timeZone: 'Asia/Tokyo',
};

/** An hour of every hour of the last days, with errors where a test wants them. */
function hourly(days: number, badOf: (start: number) => number): Bucket[] {
  return Array.from({ length: days * 24 }, (_, index) => {
    const start = NOON - (days * 24 - index) * HOUR_MS;
    return { start, good: 1000 - badOf(start), total: 1000 };
  });
}

/** What an evaluation at that time says. */
function remainingAt(
  now: number,
  window: SloDefinition['window'],
  buckets: Bucket[],
): number | undefined {
  const { budget } = evaluateObjective(
    { target: 0.99, budgeting: { method: 'Occurrences' } },
    window,
    {
      resolutionMs: HOUR_MS,
      unit: 'events',
      buckets: buckets.filter(({ start }) => start < now),
    },
    { now },
  );
  return budget.state === 'no-data' ? undefined : budget.remaining;
}

const trend = (options: Partial<Parameters<typeof budgetTrend>[0]>) =>
  budgetTrend({
    buckets: [],
    window: month,
    target: 0.99,
    asOf: NOON,
    recordedFrom: 0,
    ...options,
  });

describe('budgetTrend', () => {
  it.each([
    ['a rolling window', month],
    ['a calendar window', tokyoMonth],
    ['a week', { kind: 'rolling', duration: { count: 7, unit: 'd' } } as const],
  ])(
    'says of %s at each end of a day what an evaluation then says',
    (_what, window) => {
      const buckets = hourly(70, start => (start / HOUR_MS) % 17);

      const expected = Array.from({ length: TREND_DAYS }, (_, index) => {
        const now = Math.min(MIDNIGHT + DAY_MS - (29 - index) * DAY_MS, NOON);
        return remainingAt(now, window, buckets);
      });
      const points = trend({ buckets, window });

      expect(points).toHaveLength(TREND_DAYS);
      expect(
        points.map((point, index) => Number(point) - Number(expected[index])),
      ).toEqual(points.map(() => expect.closeTo(0, 3)));
      expect(points.map(point => point === null)).toEqual(
        expected.map(remaining => remaining === undefined),
      );
    },
  );

  it('ends with the last whole day at midnight', () => {
    const buckets = hourly(60, () => 0);
    const worseOnTheLastDay = buckets.map(bucket =>
      bucket.start >= MIDNIGHT - DAY_MS ? { ...bucket, good: 0 } : bucket,
    );
    const points = trend({ buckets: worseOnTheLastDay, asOf: MIDNIGHT });
    expect(points.slice(-3)).toEqual([1, 1, expect.closeTo(-2.33, 2)]);
  });

  it('knows nothing where nothing was counted, or half of the window was not asked for', () => {
    const points = trend({
      buckets: hourly(20, () => 0),
      recordedFrom: NOON - 20 * DAY_MS,
    });
    expect(points.indexOf(1)).toBe(24);
    expect(points.slice(0, 24)).toEqual(Array(24).fill(null));
    expect(trend({})).toEqual(Array(TREND_DAYS).fill(null));
  });

  it('counts what a new service has, when all of the window was asked for', () => {
    const points = trend({ buckets: hourly(20, () => 0) });
    expect(points.indexOf(1)).toBe(9);
  });

  it('knows nothing before a calendar begins', () => {
    const points = trend({
      buckets: hourly(60, () => 0),
      window: { ...tokyoMonth, startTime: '2026-11-10 00:00:00' },
    });
    expect(points.filter(point => point === null)).toHaveLength(16);
  });
});

describe('continuedTrend', () => {
  const MIDNIGHT_HOUR = MIDNIGHT / HOUR_MS;
  const points = Array.from({ length: TREND_DAYS }, (_, index) => index);

  it.each([
    ['all but the present within a day', 3, 4, points.slice(0, -1)],
    ['all but the present until midnight', 3, 24, points.slice(0, -1)],
    ['all of the days before on the next one', 0, 1, points.slice(1)],
    ['nothing when a day ended unseen', -1, 1, undefined],
    ['nothing after days of silence', 0, 30, undefined],
  ])('keeps %s', (_what, before, after, kept) => {
    expect(
      continuedTrend(points, MIDNIGHT_HOUR + before, MIDNIGHT_HOUR + after),
    ).toEqual(kept);
  });

  it('goes on as if it were computed whole, hour by hour', () => {
    const buckets = hourly(70, start => (start / HOUR_MS) % 13);
    const first = NOON / HOUR_MS - 50;
    let continued = trend({ buckets, asOf: first * HOUR_MS });
    for (let hour = first + 1; hour <= NOON / HOUR_MS; hour += 1) {
      const known = continuedTrend(continued, hour - 1, hour);
      expect(known).toHaveLength(TREND_DAYS - 1);
      continued = trend({ buckets, asOf: hour * HOUR_MS, known });
    }
    expect(continued).toEqual(trend({ buckets }));
  });
});
