import { ageInSeconds, exactTime, relativeTime } from './relativeTime';

const NOW = new Date('2026-11-22T12:00:00Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-22T12:00:00Z', 'now', '今'],
    ['2026-11-22T11:59:48Z', '12 seconds ago', '12 秒前'],
    ['2026-11-22T11:57:01Z', '2 minutes ago', '2 分前'],
    ['2026-11-22T09:00:00Z', '3 hours ago', '3 時間前'],
    ['2026-11-21T09:00:00Z', 'yesterday', '昨日'],
    ['2026-11-01T12:00:00Z', '3 weeks ago', '3 週間前'],
    ['2026-09-01T12:00:00Z', '2 months ago', '2 か月前'],
    ['2024-11-01T12:00:00Z', '2 years ago', '2 年前'],
    ['2026-11-22T12:00:30Z', 'now', '今'],
    ['not a time', 'not a time', 'not a time'],
  ])('of %s is %j', (at, english, japanese) => {
    expect(relativeTime(at, NOW, 'en')).toBe(english);
    expect(relativeTime(at, NOW, 'ja')).toBe(japanese);
  });
});

describe('a short relativeTime', () => {
  it('fits into a narrow column', () => {
    expect(relativeTime('2026-11-22T11:57:00Z', NOW, 'en', 'short')).toBe(
      '3 min. ago',
    );
  });
});

describe('ageInSeconds', () => {
  it('is unknown of what is no time', () => {
    expect(ageInSeconds('', NOW)).toBeUndefined();
  });
});

describe('exactTime', () => {
  it('names the year and leaves alone what is no time', () => {
    expect(exactTime('2026-11-22T12:00:00Z', 'en')).toMatch(/2026/);
    expect(exactTime('soon', 'en')).toBe('soon');
  });
});
