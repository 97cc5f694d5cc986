import { timeTicks } from './timeTicks';

const between = (start: string, end: string) => ({
  start: Date.parse(start),
  end: Date.parse(end),
});
const texts = (instants: number[]) =>
  instants.map(instant => new Date(instant).toISOString());

describe('timeTicks', () => {
  it('stand at midnights in UTC', () => {
    const { instants, withinDays } = timeTicks(
      between('2026-10-23T09:00:00Z', '2026-11-22T09:00:00Z'),
      4,
      'UTC',
    );
    expect(withinDays).toBe(false);
    expect(texts(instants)).toEqual([
      '2026-10-24T00:00:00.000Z',
      '2026-11-03T00:00:00.000Z',
      '2026-11-13T00:00:00.000Z',
    ]);
  });

  it.each([
    ['Asia/Tokyo', '2026-10-31T15:00:00.000Z'],
    ['America/New_York', '2026-11-01T04:00:00.000Z'],
    ['Asia/Kolkata', '2026-10-31T18:30:00.000Z'],
  ])('stand at midnights of %s', (zone, first) => {
    const start = Date.parse(first);
    const { instants } = timeTicks(
      { start, end: start + 30 * 86_400_000 },
      6,
      zone,
    );
    expect(texts(instants)[0]).toBe(first);
  });

  it('stand at hours within days', () => {
    const { instants, withinDays } = timeTicks(
      between('2026-11-22T01:30:00Z', '2026-11-23T01:30:00Z'),
      4,
      'UTC',
    );
    expect(withinDays).toBe(true);
    expect(texts(instants)).toEqual([
      '2026-11-22T06:00:00.000Z',
      '2026-11-22T12:00:00.000Z',
      '2026-11-22T18:00:00.000Z',
      '2026-11-23T00:00:00.000Z',
    ]);
  });

  it.each([0, 1, 3, 9, 20])('are at most %d and one', count => {
    const start = Date.parse('2026-01-01T00:00:00Z');
    [1, 7, 30, 90, 365].forEach(days =>
      expect(
        timeTicks({ start, end: start + days * 86_400_000 }, count, 'UTC')
          .instants.length,
      ).toBeLessThanOrEqual(Math.max(1, count) + 1),
    );
  });
});
