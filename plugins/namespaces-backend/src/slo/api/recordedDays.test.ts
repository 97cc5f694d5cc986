import { RecordedHour, RecordedHours } from '../record/dayRow';
import { recordedDays } from './recordedDays';

const day = (hours: Record<number, RecordedHour>): RecordedHours =>
  Array.from({ length: 24 }, (_, hour) => hours[hour] ?? null);

describe('recordedDays', () => {
  it('sums hours, tells estimated ones, and shows a gap as one', () => {
    const firstDay = Date.UTC(2026, 1, 27) / 86_400_000;
    expect(
      recordedDays(
        [
          { day: firstDay, hours: day({ 0: [9, 10], 23: [5, 5, 1] }) },
          { day: firstDay + 2, hours: day({}) },
        ],
        { firstDay, lastDay: firstDay + 2 },
      ),
    ).toEqual([
      { day: '2026-02-27', good: 14, total: 15, hours: 2, estimatedHours: 1 },
      { day: '2026-02-28', good: 0, total: 0, hours: 0, estimatedHours: 0 },
      { day: '2026-03-01', good: 0, total: 0, hours: 0, estimatedHours: 0 },
    ]);
  });

  it('has none of a range without a day', () => {
    expect(recordedDays([], { firstDay: 5, lastDay: 4 })).toEqual([]);
  });
});
