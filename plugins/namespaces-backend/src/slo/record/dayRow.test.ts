import { bucketsOfDays, hoursByDay, mergeHours } from './dayRow';

const HOUR_MS = 3_600_000;
const DAY = 20_779;
const MIDNIGHT = DAY * 24;

const hour = (index: number, good = 9, total = 10) => ({
  start: (MIDNIGHT + index) * HOUR_MS,
  good,
  total,
});

describe('hoursByDay', () => {
  const written = (hours: Parameters<typeof hoursByDay>[0]) =>
    [...hoursByDay(hours, MIDNIGHT, MIDNIGHT + 48)].map(([day, slots]) => [
      day - DAY,
      slots.flatMap((slot, index) => (slot ? [[index, ...slot]] : [])),
    ]);

  it('puts hours into their days, and says which were inferred', () => {
    expect(
      written([hour(0), { ...hour(23), estimated: true }, hour(24), hour(47)]),
    ).toEqual([
      [
        0,
        [
          [0, 9, 10],
          [23, 9, 10, 1],
        ],
      ],
      [
        1,
        [
          [0, 9, 10],
          [23, 9, 10],
        ],
      ],
    ]);
  });

  it.each([
    ['before what was asked for', hour(-1)],
    ['after what was asked for', hour(48)],
    ['that does not begin on the hour', { ...hour(1), start: 12_345 }],
    ['without a start', { ...hour(1), start: NaN }],
    ['with NaN good events', hour(1, NaN)],
    ['with less than no events', hour(1, -1)],
    ['with infinitely many events', hour(1, 1, Infinity)],
    ['with more events than can be counted', hour(1, 1, 2 ** 54)],
  ])('leaves out an hour %s', (_what, item) => {
    expect(written([item])).toEqual([]);
  });

  it('holds good events at the total, and takes the first of two answers', () => {
    expect(written([hour(1, 10.01, 10), hour(1, 3, 10)])).toEqual([
      [0, [[1, 10, 10]]],
    ]);
  });
});

describe('mergeHours', () => {
  it('fills in what is not known and leaves the rest alone', () => {
    expect(mergeHours([[1, 1], null, null], [[0, 5], [2, 2], null])).toEqual([
      [1, 1],
      [2, 2],
      null,
    ]);
  });
});

describe('bucketsOfDays', () => {
  it('makes a bucket of every hour that is known', () => {
    const hours = [null, [3, 4] as [number, number], null];
    expect(bucketsOfDays([{ day: DAY, hours }])).toEqual([hour(1, 3, 4)]);
  });
});
