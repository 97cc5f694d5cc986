import { SloDay } from '@freehold/backstage-plugin-namespaces-common';
import { BurnDownPoint } from '@freehold/slo';
import { dayRows } from './dayRows';

const at = (text: string) => Date.parse(`${text}:00Z`);
const day = (name: string): SloDay => ({
  day: name,
  good: 990,
  total: 1_000,
  hours: 24,
  estimatedHours: 0,
});
const points: BurnDownPoint[] = [
  { instant: at('2026-11-20T09:00'), remaining: 1, ideal: 1 },
  { instant: at('2026-11-20T21:00'), remaining: 0.9, ideal: 0.75 },
  { instant: at('2026-11-21T00:00'), remaining: 0.8, ideal: 0.7 },
  { instant: at('2026-11-21T12:00'), remaining: 0.7, ideal: 0.5 },
  { instant: at('2026-11-22T05:00'), remaining: 0.6, ideal: 0 },
];

describe('dayRows', () => {
  it('tells what was left at the end of each day, newest first', () => {
    const rows = dayRows(
      ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'].map(day),
      points,
    );
    expect(rows.map(row => [row.day, row.remaining])).toEqual([
      ['2026-11-22', 0.6],
      ['2026-11-21', 0.7],
      ['2026-11-20', 0.8],
      // Before the window.
      ['2026-11-19', undefined],
    ]);
  });

  it('knows nothing of budgets without points', () => {
    expect(dayRows([day('2026-11-21')], [])[0]).not.toHaveProperty('remaining');
  });

  it('puts what happened on its day', () => {
    const mark = { instant: at('2026-11-21T23:59'), label: 'v1.2' };
    expect(
      dayRows([day('2026-11-21'), day('2026-11-22')], points, [mark]).map(
        ({ marks }) => marks,
      ),
    ).toEqual([[], [mark]]);
  });
});
