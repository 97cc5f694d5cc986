import { SloDefinition } from '@freehold/slo';
import { backfillHours } from './backfillHours';

const rolling = (count: number, unit: 'd' | 'h' = 'd') =>
  ({ kind: 'rolling', duration: { count, unit } } as const);
const month: SloDefinition['window'] = {
  kind: 'calendar',
  duration: { count: 1, unit: 'M' },
  startTime: '2026-01-01 00:00:00',
  timeZone: 'Asia/Tokyo',
};

describe('backfillHours', () => {
  it.each([
    ['a month and the month of the trend before it', rolling(30), 99, 60],
    ['the trend twice for a short window', rolling(6, 'h'), 99, 60],
    ['a quarter and the trend', rolling(90), 200, 120],
    ['the longest month of the calendar', month, 99, 62],
    ['no more than the platform wants', rolling(90), 31, 31],
  ])('reaches back %s', (_what, window, limit, days) => {
    expect(backfillHours(window, limit)).toBe(days * 24);
  });
});
