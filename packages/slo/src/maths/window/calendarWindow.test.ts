import fc from 'fast-check';
import { at, DAY, HOUR } from '../../__testUtils__/series';
import {
  calendarPeriodAt,
  parseStartTime,
  startTimeAt,
} from './calendarWindow';
import type { CalendarWindow, DurationUnit } from './model';
import { instantOf, isTimeZone, wallClockAt } from './timeZone';

function calendar(
  count: number,
  unit: DurationUnit,
  timeZone: string,
  startTime = '2026-01-01 00:00:00',
): CalendarWindow {
  return { kind: 'calendar', duration: { count, unit }, startTime, timeZone };
}

function period(window: CalendarWindow, instant: string) {
  const found = calendarPeriodAt(window, at(instant));
  return (
    found && [found.start, found.end].map(time => new Date(time).toISOString())
  );
}

describe('calendarPeriodAt', () => {
  it.each([
    [
      'a month of Tokyo',
      calendar(1, 'M', 'Asia/Tokyo'),
      '2026-02-28T15:00:00Z',
      ['2026-02-28T15:00:00.000Z', '2026-03-31T15:00:00.000Z'],
    ],
    [
      'a day of 23 hours',
      calendar(1, 'd', 'Europe/Berlin'),
      '2026-03-29T10:00:00Z',
      ['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ],
    [
      'a day of 25 hours',
      calendar(1, 'd', 'America/New_York'),
      '2026-11-01T12:00:00Z',
      ['2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z'],
    ],
    [
      'a change of half an hour',
      calendar(1, 'd', 'Australia/Lord_Howe'),
      '2026-04-05T00:00:00Z',
      ['2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z'],
    ],
    [
      'a start that the clocks skip',
      calendar(1, 'd', 'Europe/Berlin', '2026-01-01 02:30:00'),
      '2026-03-29T12:00:00Z',
      ['2026-03-29T01:30:00.000Z', '2026-03-30T00:30:00.000Z'],
    ],
    [
      'a start that the clocks show twice',
      calendar(1, 'd', 'Europe/Berlin', '2026-01-01 02:30:00'),
      '2026-10-25T12:00:00Z',
      ['2026-10-25T00:30:00.000Z', '2026-10-26T01:30:00.000Z'],
    ],
    [
      'a day that never was, before the next',
      calendar(1, 'd', 'Pacific/Apia', '2011-12-01 00:00:00'),
      '2011-12-30T09:00:00Z',
      ['2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ],
    [
      'the 31st of a short month',
      calendar(1, 'M', 'UTC', '2026-01-31 00:00:00'),
      '2026-03-01T00:00:00Z',
      ['2026-02-28T00:00:00.000Z', '2026-03-31T00:00:00.000Z'],
    ],
    [
      'the 29th of February',
      calendar(1, 'Y', 'UTC', '2024-02-29 00:00:00'),
      '2025-06-01T00:00:00Z',
      ['2025-02-28T00:00:00.000Z', '2026-02-28T00:00:00.000Z'],
    ],
    [
      'a quarter',
      calendar(1, 'Q', 'UTC'),
      '2026-12-31T23:59:59Z',
      ['2026-10-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
    ],
    [
      'two weeks from a Monday',
      calendar(2, 'w', 'UTC', '2026-01-05 00:00:00'),
      '2026-01-19T00:00:00Z',
      ['2026-01-19T00:00:00.000Z', '2026-02-02T00:00:00.000Z'],
    ],
    [
      'hours, which no clock changes',
      calendar(12, 'h', 'Europe/Berlin'),
      '2026-03-29T10:30:00Z',
      ['2026-03-28T23:00:00.000Z', '2026-03-29T11:00:00.000Z'],
    ],
    [
      'the first instant',
      calendar(1, 'M', 'UTC'),
      '2026-01-01T00:00:00Z',
      ['2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z'],
    ],
    [
      'the instant before the first',
      calendar(1, 'M', 'UTC'),
      '2025-12-31T23:59:59.999Z',
      undefined,
    ],
  ])('finds %s', (_what, window, instant, expected) => {
    expect(period(window, instant)).toEqual(expected);
  });

  const zones = [
    'UTC',
    'Asia/Tokyo',
    'Asia/Kathmandu',
    'Europe/Berlin',
    'America/New_York',
    'America/Sao_Paulo',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Pacific/Apia',
  ];

  it('tiles time without gap or overlap, whatever the clocks do', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom<DurationUnit>('h', 'd', 'w', 'M', 'Q', 'Y'),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({
          min: at('2010-01-02T00:00:00Z'),
          max: at('2035-01-01T00:00:00Z'),
        }),
        fc.integer({ min: 0, max: 86_399 }),
        (timeZone, unit, count, instant, second) => {
          const time = new Date(second * 1000).toISOString().slice(11, 19);
          const window = calendar(count, unit, timeZone, `2009-12-31 ${time}`);
          const found = calendarPeriodAt(window, instant);
          if (!found) {
            throw new Error('every instant lies in a period');
          }
          expect(found.start).toBeLessThanOrEqual(instant);
          expect(found.end).toBeGreaterThan(instant);
          expect(calendarPeriodAt(window, found.start)).toEqual(found);
          expect(calendarPeriodAt(window, found.end - 1)).toEqual(found);
          expect(calendarPeriodAt(window, found.end)?.start).toBe(found.end);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has days of 23 to 25 hours, and in Samoa one of none', () => {
    for (const timeZone of zones) {
      let start = at('2011-06-01T12:00:00Z');
      for (let day = 0; day < 400; day += 1) {
        const found = calendarPeriodAt(
          calendar(1, 'd', timeZone, '2011-01-01 00:00:00'),
          start,
        );
        const length = found ? found.end - found.start : 0;
        expect(length).toBeGreaterThanOrEqual(DAY - HOUR);
        expect(length).toBeLessThanOrEqual(DAY + HOUR);
        start += length;
      }
    }
  });

  it('does not take a definition that was never parsed', () => {
    const window = calendar(1, 'd', 'UTC', 'tomorrow');
    expect(() => calendarPeriodAt(window, 0)).toThrow(TypeError);
  });
});

describe('parseStartTime', () => {
  it.each([
    '2026-02-29 00:00:00',
    '2026-13-01 00:00:00',
    '2026-01-01 24:00:00',
    '2026-01-01T00:00:00',
    '2026-01-01 00:00:00Z',
    '2026-1-1 0:00:00',
    '',
  ])('refuses %j', text => {
    expect(parseStartTime(text)).toBeUndefined();
  });

  it('is the reverse of startTimeAt', () => {
    const text = startTimeAt(at('2026-02-28T15:00:00Z'), 'Asia/Tokyo');
    expect(text).toBe('2026-03-01 00:00:00');
    expect(parseStartTime(text)).toMatchObject({ month: 3, day: 1 });
  });
});

describe('time zones', () => {
  it.each([
    ['Asia/Tokyo', true],
    ['UTC', true],
    ['Etc/GMT+9', true],
    ['Mars/Olympus', false],
    ['+09:00', false],
    ['', false],
    [`A${'/'.repeat(100)}`, false],
  ])('%j: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });

  it('reads its own clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Tokyo', 'Asia/Kathmandu', 'UTC'),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        (timeZone, seconds) => {
          // Zones that have not changed their clocks since 1986.
          const instant = (seconds % 1_500_000_000) * 1000 + 6e11;
          expect(instantOf(wallClockAt(instant, timeZone), timeZone)).toBe(
            instant,
          );
        },
      ),
    );
  });
});
