import { anSlo } from '../__testUtils__/definitions';
import { DAY, HOUR, hours, MINUTE, NOW } from '../__testUtils__/series';
import type { BucketSeries } from './buckets';
import { burnDown, firstBreach } from './burnDown';
import { checkCorrections } from './corrections';
import { EvaluateOptions, evaluateObjective } from './evaluateObjective';
import type { WindowDefinition } from './window/model';

const rolling = anSlo().window;
const monthly: WindowDefinition = {
  kind: 'calendar',
  duration: { count: 1, unit: 'M' },
  startTime: '2026-01-01 00:00:00',
  timeZone: 'UTC',
};

function evaluate(
  series: BucketSeries,
  options: Partial<EvaluateOptions> = {},
  window: WindowDefinition = rolling,
) {
  const objective = {
    target: 0.999,
    budgeting: { method: 'Occurrences' as const },
  };
  return evaluateObjective(objective, window, series, { now: NOW, ...options });
}

describe('evaluateObjective', () => {
  it('finds a service healthy', () => {
    expect(evaluate(hours(720, 1000))).toMatchObject({
      state: 'healthy',
      alert: 'quiet',
      budget: { remaining: 1, consumed: 0 },
      exhaustion: { state: 'lasts' },
      recovery: { state: 'not-needed' },
      coverage: 1,
    });
  });

  it('does not call a service healthy whose fast windows nobody knows', () => {
    const burning = hours(720, 1000, { 0: 20, 1: 20 });
    expect(evaluate(burning)).toMatchObject({
      state: 'not-evaluated',
      alert: 'not-evaluated',
      tiers: [
        {
          state: 'not-evaluated',
          long: { burn: 20 },
          short: { state: 'not-evaluated', reason: 'resolution-too-coarse' },
        },
        {},
        {},
        {},
      ],
    });
  });

  it('uses the ratios that the backend measured', () => {
    const series = hours(720, 1000, { 0: 20, 1: 20 });
    const measured = (five: number) =>
      evaluate(series, {
        measuredErrorRatios: new Map([
          [5 * MINUTE, five],
          [30 * MINUTE, five],
        ]),
      });
    expect(measured(0.02)).toMatchObject({
      state: 'burning-fast',
      alert: 'page',
    });
    expect(measured(0)).toMatchObject({ state: 'healthy', alert: 'quiet' });
    // Exactly the threshold is not more than it.
    expect(measured(0.0144).tiers[0].state).toBe('quiet');
    expect(measured(NaN).alert).toBe('not-evaluated');
  });

  it('finds a slow leak with hourly buckets alone', () => {
    const bad = Object.fromEntries(
      Array.from({ length: 80 }, (_, index) => [index, 2]),
    );
    expect(evaluate(hours(720, 1000, bad))).toMatchObject({
      state: 'burning',
      alert: 'ticket',
      exhaustion: { state: 'at' },
    });
  });

  it('foretells when the budget is gone', () => {
    // A burn of 2 with 220 of 720 allowed events left: 220 / 2 hours.
    const bad = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [index, 2]),
    );
    const { exhaustion } = evaluate(hours(720, 1000, bad));
    expect('instant' in exhaustion && exhaustion.instant).toBeCloseTo(
      NOW + 110 * HOUR,
      0,
    );
  });

  it('foretells when a rolling window recovers', () => {
    // 800 bad events ten days ago, 720 allowed: they leave the window in 20 days, with the hour they were in.
    const status = evaluate(hours(720, 1000, { 239: 800 }));
    expect(status).toMatchObject({
      state: 'exhausted',
      recovery: { state: 'at', instant: NOW + 480 * HOUR + HOUR },
    });
    // Of two equal incidents the older one leaves first, and then enough is left.
    expect(evaluate(hours(720, 1000, { 239: 400, 600: 400 })).recovery).toEqual(
      { state: 'at', instant: NOW + (720 - 600) * HOUR },
    );
  });

  it('gives a calendar period its budget back when the next begins', () => {
    const status = evaluate(
      hours(1000, 1000, { 100: 900 }),
      { now: NOW - DAY },
      monthly,
    );
    expect(status).toMatchObject({
      state: 'exhausted',
      recovery: { state: 'at', instant: Date.UTC(2026, 2, 1) },
    });
  });

  it('reckons with the whole budget of a calendar period that has begun', () => {
    // An hour in which everything fails, on the first of 28 days: 60 minutes of 40.32, and 20 of them are half.
    const day = (bad: number) =>
      evaluate(
        hours(24, 900, { 3: bad }),
        { now: NOW },
        { ...monthly, startTime: '2026-02-28 00:00:00' },
      );
    const { budget } = day(300);
    expect(budget).toMatchObject({ state: 'ok', exhausted: false });
    expect('minutes' in budget && budget.minutes.allowed).toBeCloseTo(40.32, 9);
    expect('minutes' in budget && budget.minutes.consumed).toBeCloseTo(20, 9);
    expect('units' in budget && budget.units.allowed).toBeCloseTo(604.8, 9);
    expect(day(900).budget).toMatchObject({ exhausted: true, breached: true });
  });

  it('puts low volume before exhausted', () => {
    expect(evaluate(hours(720, 1, { 5: 1 }))).toMatchObject({
      state: 'low-volume',
      budget: { state: 'low-volume', exhausted: true },
    });
  });

  it('holds figures up to the last bucket that is over', () => {
    const series = hours(720, 1000);
    const begun = { start: NOW, good: 0, total: 400 };
    const open = { ...series, buckets: [...series.buckets, begun] };
    expect(evaluate(open, { now: NOW + 25 * MINUTE })).toMatchObject({
      asOf: NOW,
      attainment: { bad: 0 },
    });
  });

  it('shows how much of the window was measured', () => {
    expect(evaluate(hours(180, 1000)).coverage).toBeCloseTo(0.25, 9);
    const corrections = [
      { start: NOW - 720 * HOUR, end: NOW - 180 * HOUR, reason: 'Not in use' },
    ];
    expect(evaluate(hours(180, 1000), { corrections }).coverage).toBe(1);
  });

  it('leaves corrected time out, and shortens the budget by it', () => {
    const corrections = [
      {
        start: NOW - 10 * HOUR + 5 * MINUTE,
        end: NOW - 9 * HOUR - 5 * MINUTE,
        reason: 'Announced maintenance',
      },
    ];
    const status = evaluate(hours(720, 1000, { 9: 900 }), { corrections });
    expect(status).toMatchObject({
      state: 'healthy',
      attainment: { total: 719_000, bad: 0 },
      units: { excluded: [{ start: NOW - 10 * HOUR, end: NOW - 9 * HOUR }] },
    });
    expect(
      'minutes' in status.budget && status.budget.minutes.allowed,
    ).toBeCloseTo(0.001 * 719 * 60, 9);
  });
});

describe('checkCorrections', () => {
  it('wants an interval and a reason', () => {
    const codes = checkCorrections([
      { start: 1, end: 2, reason: 'Maintenance' },
      { start: 2, end: 2, reason: ' ' },
      { start: NaN, end: 2, reason: 'Maintenance' },
    ]).map(({ code, path }) => [code, ...path]);
    expect(codes).toEqual([
      ['correction/interval', 1, 'end'],
      ['correction/reason', 1, 'reason'],
      ['correction/interval', 2, 'end'],
    ]);
  });
});

describe('burnDown', () => {
  const { buckets } = hours(720, 1000, { 700: 300, 100: 500 });
  const elapsed = { start: NOW - 30 * DAY, end: NOW };
  const window = { whole: elapsed, elapsed };

  it('falls from everything to what is left', () => {
    const points = burnDown(buckets, window, 0.999, DAY);
    expect(points).toHaveLength(31);
    expect(points[0]).toMatchObject({ remaining: 1, ideal: 1 });
    expect(points[30]).toMatchObject({ ideal: 0 });
    expect(points[30].remaining).toBeCloseTo(1 - 800 / 720, 9);
  });

  it('tells when another target would have been broken', () => {
    const breach = (target: number) =>
      firstBreach(burnDown(buckets, window, target, HOUR));
    expect(breach(0.99)).toBeUndefined();
    expect(breach(0.999)).toBe(NOW - 100 * HOUR);
    expect(breach(0.9999)).toBe(NOW - 700 * HOUR);
  });

  it('has no line without events', () => {
    expect(burnDown([], window, 0.999, HOUR)).toEqual([]);
    expect(() => burnDown([], window, 0.999, 0)).toThrow(TypeError);
  });
});
