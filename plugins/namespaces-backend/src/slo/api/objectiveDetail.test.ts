import { Instant, evaluateObjective } from '@freehold/slo';
import { derivedObjectives } from '../../__testUtils__/derivedObjectives';
import { DAY_MS, HOUR_MS, RecordedDay } from '../record/dayRow';
import { SeriesRecord } from '../record/seriesRecord';
import {
  chartStepMs,
  firstDayOf,
  objectiveDetail,
  recordedSeries,
} from './objectiveDetail';

const NOW: Instant = Date.parse('2026-11-22T12:00:00Z');
const TODAY = Math.floor(NOW / DAY_MS);
const file = { path: 'applications/shop/slo.yaml' };

function series(part: Partial<SeriesRecord> = {}): SeriesRecord {
  const [{ definition, title }] = derivedObjectives('shop', { target: 0.99 });
  return {
    id: 1,
    application: 'shop',
    environment: 'production',
    cluster: 'gke-production',
    namespace: 'shop-production',
    slo: definition,
    objective: definition.objectives[0],
    ownerRef: 'group:default/team-a',
    title,
    position: 0,
    unit: 'events',
    recordedFrom: 0,
    recordedTo: 0,
    ...part,
  };
}

/** Whole days up to today's noon. */
function days(count: number, hour: [number, number]): RecordedDay[] {
  return Array.from({ length: count }, (_, index) => {
    const day = TODAY - count + 1 + index;
    return {
      day,
      hours: Array.from({ length: 24 }, (_hour, at) =>
        day === TODAY && at >= 12 ? null : hour,
      ),
    };
  });
}

function evaluated(recorded: RecordedDay[]): SeriesRecord {
  const each = series();
  const status = evaluateObjective(
    each.objective,
    each.slo.window,
    recordedSeries(each, recorded),
    { now: NOW },
  );
  return { ...each, status: { ...status, units: { ...status.units } } };
}

describe('objectiveDetail', () => {
  it('ends its burn-down where the status stands', () => {
    const recorded = days(31, [995, 1000]);
    const detail = objectiveDetail({
      series: evaluated(recorded),
      days: recorded,
      file,
      now: NOW,
    });
    expect(detail.burnDown[0]).toEqual({
      instant: NOW - 30 * DAY_MS,
      remaining: 1,
      ideal: 1,
    });
    expect(detail.burnDown.at(-1)).toMatchObject({
      instant: NOW,
      remaining: 0.5,
      ideal: 0,
    });
    expect(detail.status).toMatchObject({ budget: { remaining: 0.5 } });
    // The first day of the window is half outside of it, and told whole.
    expect(detail.days).toHaveLength(31);
    expect(detail.days.at(-1)).toMatchObject({ day: '2026-11-22', hours: 12 });
  });

  it('says nothing of a burn-down before the first evaluation', () => {
    const detail = objectiveDetail({
      series: series({ failure: 'No such metric' }),
      days: [],
      file,
      now: NOW,
    });
    expect(detail).toMatchObject({
      burnDown: [],
      failure: 'No such metric',
      definition: { path: file.path, line: expect.any(Number) },
    });
    expect(detail.status).toBeUndefined();
    expect(detail.days).toHaveLength(30);
    expect(new Set(detail.days.map(({ hours }) => hours))).toEqual(
      new Set([0]),
    );
  });

  it.each([
    [{ url: 'https://app.example/slo/1', target: 0.9 }, true],
    [{ target: 0.9 }, true],
    [{ url: 'data:text/html,x' }, false],
    [{ url: undefined, target: undefined }, false],
  ])('passes the counterpart %j on: %s', (live, shown) => {
    const detail = objectiveDetail({
      series: series({ live }),
      days: [],
      file,
      now: NOW,
    });
    expect(detail.live).toEqual(shown ? live : undefined);
  });

  it('tells of as many days as the window has, and at least thirty', () => {
    const start = NOW - 90 * DAY_MS;
    const window = {
      state: 'open' as const,
      whole: { start, end: NOW },
      elapsed: { start, end: NOW },
    };
    const { status } = evaluated([]);
    expect(firstDayOf({}, NOW)).toBe(TODAY - 29);
    expect(firstDayOf({ status: status && { ...status, window } }, NOW)).toBe(
      TODAY - 90,
    );
  });
});

describe('chartStepMs', () => {
  it.each([
    [1, 1],
    [7, 1],
    [28, 4],
    [30, 4],
    [90, 12],
    [200, 24],
    [365, 48],
  ])('%d days have a point every %d hours', (windowDays, hours) => {
    expect(chartStepMs(windowDays * DAY_MS)).toBe(hours * HOUR_MS);
  });
});
