import { fillGap, findGaps, PRESENCE_STEP_MS, unwatchedShares } from './gaps';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Watching from `first` to `last` hour, except for the stretches in minutes. */
function watched(
  first: number,
  last: number,
  ...away: Array<[from: number, to: number]>
) {
  const present = new Set<number>();
  for (let time = first * HOUR; time <= last * HOUR; time += PRESENCE_STEP_MS) {
    if (
      !away.some(([from, to]) => time > from * MINUTE && time < to * MINUTE)
    ) {
      present.add(time);
    }
  }
  return { present, from: 0, to: 48 * HOUR };
}

const hours = (from: number, to: number) => ({
  from: from * HOUR,
  to: to * HOUR,
});
const gap = (start: number, end: number) => ({
  start: start * HOUR,
  end: end * HOUR,
});

describe('findGaps', () => {
  it.each<[string, ReturnType<typeof watched>, number, number, object]>([
    ['nothing when nothing is missing', watched(0, 48), 10, 20, { closed: [] }],
    [
      'nothing within an hour, whose edges are known',
      watched(0, 48, [10 * 60 + 5, 10 * 60 + 55]),
      10,
      20,
      { closed: [] },
    ],
    [
      'both hours of a gap across an edge',
      watched(0, 48, [10 * 60 + 20, 11 * 60 + 40]),
      9,
      20,
      { closed: [gap(10, 12)] },
    ],
    [
      'the same gap when only one of its hours is asked for',
      watched(0, 48, [10 * 60 + 20, 12 * 60 + 40]),
      11,
      12,
      { closed: [gap(10, 13)] },
    ],
    [
      'several gaps',
      watched(0, 48, [650, 670], [1190, 1210]),
      10,
      30,
      { closed: [gap(10, 12), gap(19, 21)] },
    ],
    [
      'nothing before the first sample',
      watched(15, 48),
      10,
      20,
      { closed: [] },
    ],
    [
      'a gap without an end, from the last edge that is known',
      watched(0, 16),
      10,
      20,
      { closed: [], openSince: 16 * HOUR },
    ],
    [
      'a gap without an end behind one that has an end',
      watched(0, 16, [650, 670]),
      10,
      20,
      { closed: [gap(10, 12)], openSince: 16 * HOUR },
    ],
    [
      'nothing when the metric was never there',
      watched(1, 0),
      10,
      20,
      { closed: [] },
    ],
  ])('finds %s', (_what, presence, from, to, expected) => {
    expect(findGaps(presence, hours(from, to))).toEqual(expected);
  });

  it('waits for the end of a gap until the next full hour', () => {
    const ended = { ...watched(0, 13, [10 * 60 + 20, 12 * 60 + 20]) };
    const until = (minute: number) =>
      new Set([...ended.present].filter(time => time <= minute * MINUTE));
    const asked = hours(10, 12);
    expect(
      findGaps({ ...ended, present: until(12 * 60 + 50) }, asked).openSince,
    ).toBe(10 * HOUR);
    expect(
      findGaps({ ...ended, present: until(13 * 60) }, asked).closed,
    ).toEqual([gap(10, 13)]);
  });
});

describe('unwatchedShares', () => {
  it('tells how much of each hour went unwatched', () => {
    const { present } = watched(0, 48, [10 * 60 + 30, 12 * 60 + 15]);
    expect(unwatchedShares(gap(10, 13), present)).toEqual([6 / 12, 1, 2 / 12]);
  });
});

describe('fillGap', () => {
  it.each<[string, number[], number[], number, number[]]>([
    [
      'divides what is missing by unwatched time',
      [50, 0, 75],
      [0.5, 1, 0.25],
      300,
      [100, 100, 100],
    ],
    [
      'leaves what was measured when nothing is missing',
      [50, 0, 75],
      [0.5, 1, 0.25],
      125,
      [50, 0, 75],
    ],
    [
      'takes back what was guessed',
      [60, 0, 60],
      [0.5, 1, 0.5],
      100,
      [50, 0, 50],
    ],
    ['has nothing to divide', [0, 0], [1, 1], 0, [0, 0]],
    [
      'stays with what was measured when no unwatched time explains the rest',
      [10, 10],
      [0, 0],
      30,
      [10, 10],
    ],
  ])('%s', (_what, measured, shares, whole, expected) => {
    expect(fillGap(measured, shares, whole)).toEqual(expected);
  });

  it('gives away everything, and nothing else', () => {
    for (let whole = 1; whole < 2000; whole += 13) {
      const filled = fillGap([3, 0, 11, 40], [0.3, 1, 0.9, 0.1], whole);
      expect(filled.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
        whole,
        6,
      );
      expect(Math.min(...filled)).toBeGreaterThanOrEqual(0);
    }
  });
});
