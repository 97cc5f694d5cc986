import { anSlo } from '../__testUtils__/definitions';
import {
  DAY,
  HOUR,
  hours,
  MINUTE,
  NOW,
  seriesEndingNow,
} from '../__testUtils__/series';
import { attainmentWithin } from './attainment';
import { budgetUnits } from './budgetUnits';
import { evaluateObjective } from './evaluateObjective';

const WHOLE = { start: NOW - 30 * DAY, end: NOW };
const rolling30 = anSlo().window;

describe('budgeting methods', () => {
  const series = seriesEndingNow(MINUTE, [
    { good: 1000, total: 1000 },
    { good: 5, total: 10 },
  ]);

  it.each([
    [{ method: 'Occurrences' } as const, 'events', 1005 / 1010],
    [{ method: 'RatioTimeslices', sliceMs: MINUTE } as const, 'slices', 0.75],
    [
      { method: 'Timeslices', sliceMs: MINUTE, sliceTarget: 0.95 } as const,
      'slices',
      0.5,
    ],
  ])('%j', (budgeting, unit, ratio) => {
    const units = budgetUnits(series, budgeting);
    expect(units).toMatchObject({ state: 'ok', unit });
    const buckets = units.state === 'ok' ? units.buckets : [];
    expect(attainmentWithin(buckets, WHOLE, 0.9)).toMatchObject({ ratio });
  });

  it('take a slice that is exactly good enough', () => {
    const slice = seriesEndingNow(MINUTE, [{ good: 0.95 * 3, total: 3 }]);
    expect(
      budgetUnits(slice, {
        method: 'Timeslices',
        sliceMs: MINUTE,
        sliceTarget: 0.95,
      }),
    ).toMatchObject({ buckets: [{ good: 1, total: 1 }] });
  });

  it('cannot find slices in buckets that are longer', () => {
    const budgeting = { method: 'RatioTimeslices', sliceMs: MINUTE } as const;
    expect(budgetUnits(hours(2, 10), budgeting)).toEqual({
      state: 'not-evaluated',
      reason: 'resolution-too-coarse',
    });
    const status = evaluateObjective(
      { target: 0.9, budgeting },
      rolling30,
      hours(2, 10),
      { now: NOW },
    );
    expect(status).toMatchObject({
      state: 'not-evaluated',
      budget: { state: 'no-data' },
      alert: 'not-evaluated',
    });
  });

  it('take slices that a backend has judged', () => {
    const judged = { ...hours(2, 12, { 0: 3 }), unit: 'slices' as const };
    const budgeting = { method: 'RatioTimeslices', sliceMs: MINUTE } as const;
    expect(budgetUnits(judged, budgeting)).toMatchObject({
      state: 'ok',
      unit: 'slices',
      resolutionMs: HOUR,
      buckets: [{ good: 12 }, { good: 9 }],
    });
  });
});
