import { SloHour, SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { defaultSlos } from '@freehold/slo';
import { sampleSeries, seriesOf } from './__testUtils__/sampleSeries';
import { DAY, HOUR, MINUTE } from './model/time';
import { SampleSloProvider } from './SampleSloProvider';

const { signal } = new AbortController();
const start = Date.parse('2026-11-20T00:00:00Z');
const provider = new SampleSloProvider();
const read = async (series: readonly SloSeries[], from: number, to: number) =>
  (await provider.readHours({ series, from, to, signal })).hours;
const sum = (hours: readonly SloHour[]) =>
  hours.reduce(
    (all, { good, total }) => ({
      good: all.good + good,
      total: all.total + total,
    }),
    { good: 0, total: 0 },
  );
const named = (name: string) =>
  sampleSeries().filter(({ namespace }) => namespace === name);

const sliced = (method: 'Timeslices' | 'RatioTimeslices') => {
  const target = method === 'Timeslices' ? '\n      timeSliceTarget: 0.95' : '';
  return seriesOf({
    application: 'sliced',
    text: defaultSlos({ name: 'sliced', profile: 'http', sloTarget: 90 })
      .replaceAll('Occurrences', method)
      .replaceAll(/target: .*/g, `$&\n      timeSliceWindow: 5m${target}`),
  })[0];
};

describe('SampleSloProvider', () => {
  it('says that its figures are made up', () => {
    expect(provider).toMatchObject({
      id: 'sample',
      title: 'Sample data',
      sample: true,
    });
  });

  it('has the same figures on every machine', async () => {
    const hours = await read(
      named('payment-ledger-production'),
      start,
      start + 2 * HOUR,
    );
    expect([...hours.values()]).toMatchInlineSnapshot(`
      [
        [
          {
            "good": 448878,
            "start": 1795132800000,
            "total": 448910,
          },
          {
            "good": 456045,
            "start": 1795136400000,
            "total": 456077,
          },
        ],
      ]
    `);
  });

  it('has the same hours in whatever pieces they are asked for', async () => {
    const series = sampleSeries().filter((_, index) => index % 20 === 0);
    const whole = await read(series, start, start + 2 * DAY);
    const reversed = [...series].reverse();
    const pieces = new Map<number, SloHour[]>();
    for (let from = start; from < start + 2 * DAY; from += 8 * HOUR) {
      const part = await read(reversed, from, from + 8 * HOUR);
      for (const [id, hours] of part) {
        pieces.set(id, [...(pieces.get(id) ?? []), ...hours]);
      }
    }
    expect(series.length).toBeGreaterThan(5);
    expect(new Map([...pieces].reverse())).toEqual(whole);
  });

  it('counts whole events, and no more good ones than there are', async () => {
    const hours = await read(sampleSeries(), start, start + 6 * HOUR);
    for (const { good, total } of [...hours.values()].flat()) {
      expect([good, total].every(Number.isSafeInteger)).toBe(true);
      expect(good).toBeGreaterThanOrEqual(0);
      expect(good).toBeLessThanOrEqual(total);
    }
  });

  it('counts the same requests for all objectives of a namespace', async () => {
    const [first, second] = (
      await read(named('sign-in-production'), start, start + DAY)
    ).values();
    expect(first.map(({ total }) => total)).toEqual(
      second.map(({ total }) => total),
    );
    expect(sum(first).total).toBeGreaterThan(1_000_000);
  });

  it.each([
    ['events', named('partner-gateway-production')[0]],
    ['slices', sliced('RatioTimeslices')],
  ])('measures live what it records, in %s', async (unit, series) => {
    expect(provider.unitOf(series)).toBe(unit);
    // From the exhausted budget's incident at noon in Tokyo on, minutes after the hour.
    const now = start + 8 * HOUR + 20 * MINUTE;
    const windowsMs = [5 * MINUTE, 20 * MINUTE, HOUR + 20 * MINUTE, 6 * HOUR];
    const live = await provider.readLive({
      series: [series],
      now: now + 59_000,
      windowsMs,
      signal,
    });
    const ratios = live.get(series.id)?.errorRatios ?? new Map();
    expect([...ratios.keys()]).toEqual(windowsMs);

    const aligned = await provider.readLive({
      series: [series],
      now: start + 9 * HOUR,
      windowsMs: [HOUR, 9 * HOUR],
      signal,
    });
    const hours =
      (await read([series], start, start + 9 * HOUR)).get(series.id) ?? [];
    const expected = [hours.slice(-1), hours].map(part => {
      const { good, total } = sum(part);
      return (total - good) / total;
    });
    expect([...(aligned.get(series.id)?.errorRatios.values() ?? [])]).toEqual(
      expected.map(ratio => expect.closeTo(ratio, 12)),
    );
    expect(expected[1]).toBeGreaterThan(0);
  });

  it('judges slices', async () => {
    const series = sliced('Timeslices');
    const hours = (await read([series], start, start + 30 * DAY)).get(
      series.id,
    );
    const { good, total } = sum(hours ?? []);
    expect(total).toBe(30 * 24 * 12);
    expect(Number.isInteger(good)).toBe(true);
    expect(good).toBeLessThan(total);
    expect(good / total).toBeGreaterThan(0.9);
  });

  it('has outages that several namespaces of a cluster share', async () => {
    const latencies = sampleSeries().filter(
      ({ objective, environment }) =>
        objective.id === 'latency' && environment === 'production',
    );
    const hours = await read(latencies, start - 30 * DAY, start);
    // Hours in which more than a tenth of the objectives are three times worse than on average.
    const worse = new Map<number, number>();
    for (const series of hours.values()) {
      const all = sum(series);
      for (const hour of series) {
        const ratio = (hour.total - hour.good) / hour.total;
        if (ratio > (3 * (all.total - all.good)) / all.total) {
          worse.set(hour.start, (worse.get(hour.start) ?? 0) + 1);
        }
      }
    }
    const shared = [...worse.values()].filter(
      count => count > latencies.length / 5,
    );
    expect(shared.length).toBeGreaterThan(0);
    expect(shared.length).toBeLessThan(30);
  });

  it('has nothing of what nobody measures', async () => {
    const [series] = named('support-faq-production');
    expect(
      await provider.readHours({
        series: [series],
        from: start,
        to: start + HOUR,
        signal,
      }),
    ).toEqual({ hours: new Map(), failures: new Map() });
    expect(
      await provider.readLive({
        series: [series],
        now: start,
        windowsMs: [HOUR],
        signal,
      }),
    ).toEqual(new Map());
  });

  it('has no ratio of a window without events', async () => {
    const [series] = named('cart-reminder-production');
    const live = await provider.readLive({
      series: [series],
      now: start,
      windowsMs: [HOUR, DAY],
      signal,
    });
    expect([...(live.get(series.id)?.errorRatios ?? [])]).toEqual([[DAY, 0]]);
  });

  it('bounds an answer, and stops when asked to', async () => {
    expect(provider.hoursPerRequest(200)).toBe(1000);
    expect(provider.hoursPerRequest(0)).toBe(200_000);
    expect(provider.hoursPerRequest(1_000_000)).toBe(1);
    const series = sampleSeries();
    const aborted = AbortSignal.abort(new Error('Enough'));
    await expect(
      provider.readHours({
        series,
        from: start,
        to: start + HOUR,
        signal: aborted,
      }),
    ).rejects.toThrow('Enough');
    await expect(
      provider.readLive({ series, now: start, windowsMs: [], signal: aborted }),
    ).rejects.toThrow('Enough');
  });
});
