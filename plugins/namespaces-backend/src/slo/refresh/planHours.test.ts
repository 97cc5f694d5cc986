import { PlannedSeries, planHours } from './planHours';

const HOUR_MS = 3_600_000;
/** Noon, in hours since 1970. */
const NOON = 20_779 * 24 + 12;
const DAY = 24;

interface Case {
  what: string;
  series: Array<Partial<PlannedSeries> & { id: number }>;
  minutesPast?: number;
  hoursPerRequest?: number | ((count: number) => number);
  /** `from..to` relative to noon, then the series with their own first hour where it differs. */
  plan: string[];
}

function planOf({ series, minutesPast = 10, hoursPerRequest = 1000 }: Case) {
  const requests = planHours({
    series: series.map(item => ({
      recordedTo: 0,
      backfillHours: 2 * DAY,
      ...item,
    })),
    now: NOON * HOUR_MS + minutesPast * 60_000,
    settleMs: 5 * 60_000,
    retentionHours: 400 * DAY,
    hoursPerRequest:
      typeof hoursPerRequest === 'number'
        ? () => hoursPerRequest
        : hoursPerRequest,
  });
  return requests.map(({ from, to, series: asked }) => {
    const ids = asked.map(item =>
      item.from > from ? `${item.id}@${item.from - NOON}` : String(item.id),
    );
    return `${from - NOON}..${to - NOON}: ${ids.join(' ')}`;
  });
}

describe('planHours', () => {
  it.each<Case>([
    { what: 'nothing without series', series: [], plan: [] },
    {
      what: 'nothing when everything is there',
      series: [{ id: 1, recordedTo: NOON }],
      plan: [],
    },
    {
      what: 'nothing when somebody set the clock back',
      series: [{ id: 1, recordedTo: NOON + 5 }],
      plan: [],
    },
    {
      what: 'the hour that is over, once for all',
      series: [
        { id: 1, recordedTo: NOON - 1 },
        { id: 2, recordedTo: NOON - 1 },
      ],
      plan: ['-1..0: 1 2'],
    },
    {
      what: 'an hour only when the backend has settled',
      series: [{ id: 1, recordedTo: NOON - 1 }],
      minutesPast: 4,
      plan: [],
    },
    {
      what: 'whole days of the past of a new series, from midnight',
      series: [{ id: 1 }],
      plan: ['-60..0: 1'],
    },
    {
      what: 'the past in pieces, oldest first',
      series: [{ id: 1 }],
      hoursPerRequest: 25,
      plan: ['-60..-35: 1', '-35..-10: 1', '-10..0: 1'],
    },
    {
      what: 'the rest of a past that was cut off in the middle',
      series: [{ id: 1, recordedTo: NOON - 35 }],
      hoursPerRequest: 25,
      plan: ['-35..-10: 1', '-10..0: 1'],
    },
    {
      what: 'new series for themselves, after those that people look at',
      series: [
        { id: 1 },
        { id: 2, recordedTo: NOON - 1 },
        { id: 3 },
        { id: 4, recordedTo: NOON - 1 },
      ],
      plan: ['-1..0: 2 4', '-60..0: 1 3'],
    },
    {
      what: 'a downtime of days for all together',
      series: [
        { id: 1, recordedTo: NOON - 70 },
        { id: 2, recordedTo: NOON - 70 },
      ],
      hoursPerRequest: 30,
      plan: ['-70..-40: 1 2', '-40..-10: 1 2', '-10..0: 1 2'],
    },
    {
      what: 'those that lag alike together, each from its own first hour',
      series: [
        { id: 1, recordedTo: NOON - 40 },
        { id: 2, recordedTo: NOON - 20 },
        { id: 3, recordedTo: NOON - 30 },
      ],
      hoursPerRequest: 15,
      plan: ['-40..-25: 1 3@-30', '-25..-10: 1 2@-20 3', '-10..0: 1 2 3'],
    },
    {
      what: 'nothing older than what is kept',
      series: [{ id: 1, recordedTo: NOON - 500 * DAY }],
      hoursPerRequest: 10_000,
      plan: [`${-400 * DAY}..0: 1`],
    },
    {
      what: 'as many hours as the provider wants for so many series',
      series: [{ id: 1 }, { id: 2 }],
      hoursPerRequest: count => 60 / count,
      plan: ['-60..-30: 1 2', '-30..0: 1 2'],
    },
    ...[0, -1, 0.2, NaN].map(hours => ({
      what: `single hours when the provider says ${hours}`,
      series: [{ id: 1, recordedTo: NOON - 2 }],
      hoursPerRequest: hours,
      plan: ['-2..-1: 1', '-1..0: 1'],
    })),
  ])('asks for $what', scenario => {
    expect(planOf(scenario)).toEqual(scenario.plan);
  });

  it('asks seldom, however scattered 10,000 series are', () => {
    const series = Array.from({ length: 10_000 }, (_, id) => ({
      id,
      recordedTo: NOON - 1 - (id % 700),
    }));

    const plan = planOf({ what: '', series, hoursPerRequest: 100, plan: [] });

    expect(plan.length).toBeLessThanOrEqual(16);
  });

  it('leaves no hour out and asks for none twice, wherever it is cut off', () => {
    const now = NOON * HOUR_MS + 600_000;
    const series = new Map<number, PlannedSeries>(
      [0, 0, NOON - 1, NOON - 3, NOON - 50, NOON - 50, NOON - 300].map(
        (recordedTo, id) => [id, { id, recordedTo, backfillHours: 400 }],
      ),
    );
    const recorded = new Map<number, number[]>();
    // Each turn does only the first of what is planned, as if the process died after it.
    for (;;) {
      const [request] = planHours({
        series: [...series.values()],
        now,
        settleMs: 0,
        retentionHours: 9600,
        hoursPerRequest: () => 37,
      });
      if (!request) {
        break;
      }
      for (const { id, from } of request.series) {
        const hours = recorded.get(id) ?? [];
        for (let hour = from; hour < request.to; hour += 1) {
          hours.push(hour);
        }
        recorded.set(id, hours);
        series.set(id, {
          id,
          backfillHours: 400,
          recordedTo: request.to,
        });
      }
    }

    for (const hours of recorded.values()) {
      const [first] = hours;
      expect(hours).toEqual(
        Array.from({ length: NOON - first }, (_, index) => first + index),
      );
    }
    expect([...recorded.keys()]).toHaveLength(7);
  });
});
