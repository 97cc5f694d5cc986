import { anSlo } from '../__testUtils__/definitions';
import { at, DAY, HOUR, hours, NOW } from '../__testUtils__/series';
import { evaluateObjective } from './evaluateObjective';

const rolling30 = anSlo().window;

describe('no data', () => {
  const evaluate = (
    buckets: Parameters<typeof evaluateObjective>[2]['buckets'],
  ) =>
    evaluateObjective(
      { target: 0.999, budgeting: { method: 'Occurrences' } },
      rolling30,
      { resolutionMs: HOUR, unit: 'events', buckets },
      { now: NOW },
    );

  it.each([
    ['no bucket', [], 'no-buckets'],
    [
      'an old bucket',
      [{ start: NOW - 31 * DAY, good: 1, total: 1 }],
      'no-buckets',
    ],
    ['no event', [{ start: NOW - DAY, good: 0, total: 0 }], 'no-events'],
    [
      'nothing that is a number',
      [
        { start: NOW - DAY, good: NaN, total: 5 },
        { start: NOW - DAY, good: 1, total: Infinity },
        { start: NOW - DAY, good: 0, total: -1 },
      ],
      'no-buckets',
    ],
  ])('%s is never 100 %%', (_what, buckets, reason) => {
    expect(evaluate(buckets)).toMatchObject({
      state: 'no-data',
      attainment: { state: 'no-data', reason },
      budget: { state: 'no-data' },
      exhaustion: { state: 'unknown' },
      recovery: { state: 'unknown' },
      alert: 'not-evaluated',
    });
  });

  it('is what a calendar has before it starts', () => {
    const { window } = anSlo({
      window:
        "[{duration: 1M, calendar: {startTime: '2027-01-01 00:00:00', timeZone: UTC}}]",
    });
    expect(
      evaluateObjective(
        { target: 0.999, budgeting: { method: 'Occurrences' } },
        window,
        hours(24, 10),
        { now: at('2026-03-01T00:00:00Z') },
      ),
    ).toMatchObject({
      state: 'no-data',
      window: { state: 'not-started' },
      attainment: { reason: 'window-not-started' },
      coverage: 0,
    });
  });
});
