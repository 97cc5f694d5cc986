import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { sliKey } from '@freehold/slo';
import {
  FakeOptions,
  fakePrometheus,
  HOUR,
  MINUTE,
  objectiveRecord,
} from './__testUtils__/fakePrometheus';
import {
  Handler,
  json,
  matrix,
  prometheusServer,
} from './__testUtils__/prometheusServer';
import { sloSeries } from './__testUtils__/sloSeries';
import { PrometheusClient } from './client/PrometheusClient';
import { AskedInstance, PrometheusSloProvider } from './PrometheusSloProvider';

const tokyo = prometheusServer();
const osaka = prometheusServer();
const warn = jest.fn();

function instance(
  name: string,
  url: string,
  clusters?: string[],
): AskedInstance {
  const client = new PrometheusClient({
    name,
    url,
    headers: {},
    timeoutMs: 5000,
    fetch,
  });
  return { name, presence: 'up', client, ...(clusters && { clusters }) };
}

function provider({
  instances = [instance('tokyo', tokyo.url)],
  now = 200 * HOUR,
  namespaceLabel = 'namespace',
}: Partial<{
  instances: AskedInstance[];
  now: number;
  namespaceLabel: string;
}> = {}) {
  const logger = { warn };
  return new PrometheusSloProvider({
    instances,
    namespaceLabel,
    logger,
    now: () => now,
  });
}

const shop = sloSeries();
const { signal } = new AbortController();
const hours = (series: SloSeries[], from: number, to: number) => ({
  series,
  from: from * HOUR,
  to: to * HOUR,
  signal,
});
const down: Handler = (_asked, response) => {
  response.writeHead(503);
  response.end('no healthy upstream');
};

/** One event a minute, of which every tenth fails. */
const fake = (options: Partial<FakeOptions> = {}) =>
  fakePrometheus({
    series: [shop],
    events: (_series, minute) => ({ total: 1, good: minute % 10 ? 1 : 0 }),
    until: 200 * 60,
    ...options,
  });

describe('readHours', () => {
  it('asks three queries, however many series there are', async () => {
    const many = Array.from({ length: 500 }, (_, id) =>
      sloSeries({ id, namespace: `shop-${id}` }),
    );
    tokyo.answer(fake({ series: many }));
    const answer = await provider().readHours(hours(many, 100, 103));
    expect(tokyo.asked).toHaveLength(3);
    expect(answer.failures.size).toBe(0);
    expect(answer.hours.size).toBe(500);
    for (const id of [0, 499]) {
      expect(answer.hours.get(id)).toEqual([
        { start: 100 * HOUR, good: 54, total: 60 },
        { start: 101 * HOUR, good: 54, total: 60 },
        { start: 102 * HOUR, good: 54, total: 60 },
      ]);
    }
  });

  it('names a few namespaces, and asks for all when there are many', async () => {
    tokyo.answer(fake());
    await provider().readHours(hours([shop], 100, 101));
    expect(tokyo.asked[1].form.query).toContain('namespace="shop-production"');

    const many = Array.from({ length: 201 }, (_, id) =>
      sloSeries({ id, namespace: `shop-${id}` }),
    );
    await provider().readHours(hours(many, 100, 101));
    expect(tokyo.asked[4].form.query).toContain('{namespace!=""}');
    expect(tokyo.asked[4].form.query).not.toContain('shop-1');
  });

  it('leaves out hours without events', async () => {
    tokyo.answer(
      fake({
        events: (_series, minute) => {
          const total = minute < 101 * 60 ? 0 : 2;
          return { total, good: total };
        },
      }),
    );
    const answer = await provider().readHours(hours([shop], 100, 102));
    expect(answer.hours.get(1)).toEqual([
      { start: 101 * HOUR, good: 120, total: 120 },
    ]);
  });

  it('says what Prometheus cannot be asked for, and answers for the others', async () => {
    tokyo.answer(fake());
    const strange = sloSeries({ id: 2, good: 'rate(http_requests_total[5m])' });
    const answer = await provider().readHours(hours([strange, shop], 100, 101));
    expect(answer.hours.get(1)).toHaveLength(1);
    expect([...answer.failures]).toEqual([
      [
        2,
        {
          kind: 'unsupported',
          reason: expect.stringMatching(
            /must be a bare vector selector.*Remove functions/,
          ),
        },
      ],
    ]);
  });

  it('asks nothing when there is nothing to ask', async () => {
    const strange = sloSeries({ good: 'a + b' });
    const answer = await provider().readHours(hours([strange], 100, 101));
    expect(answer.failures.get(1)?.kind).toBe('unsupported');
    expect(tokyo.asked).toHaveLength(0);
    expect(await provider().readHours(hours([], 100, 101))).toEqual({
      hours: new Map(),
      failures: new Map(),
    });
  });

  it('keeps two ways to measure one SLO apart', async () => {
    const other = sloSeries({ id: 2, good: 'http_requests_total{code="200"}' });
    const row = (series: SloSeries, value: string) => ({
      metric: {
        namespace: series.namespace,
        slo: series.objective.id,
        sli: sliKey(series.objective) ?? '',
      },
      values: [[(101 * HOUR) / 1000, value] as [number, string]],
    });
    tokyo.answer(({ form }, response) =>
      json(
        response,
        matrix(
          form.query.startsWith('count(')
            ? []
            : [
                row(shop, form.query.includes('code') ? '1' : '10'),
                row(other, form.query.includes('code') ? '2' : '20'),
              ],
        ),
      ),
    );
    const answer = await provider().readHours(hours([shop, other], 100, 101));
    expect(answer.hours.get(1)).toMatchObject([{ good: 1, total: 10 }]);
    expect(answer.hours.get(2)).toMatchObject([{ good: 2, total: 20 }]);
  });

  it('halves what is too much for Prometheus, in time and then by namespaces', async () => {
    const many = Array.from({ length: 5 }, (_, id) =>
      sloSeries({ id, namespace: `shop-${id}` }),
    );
    tokyo.answer(fake({ series: many, limit: 3 }));
    const answer = await provider().readHours(hours(many, 100, 104));
    expect(answer.failures.size).toBe(0);
    for (const { id } of many) {
      expect(answer.hours.get(id)?.map(({ start }) => start / HOUR)).toEqual([
        100, 101, 102, 103,
      ]);
    }
  });

  it('gives up when it cannot ask for less', async () => {
    tokyo.answer(fake({ limit: 0.5 }));
    await expect(provider().readHours(hours([shop], 100, 102))).rejects.toThrow(
      'too many samples',
    );
  });

  it('records nothing of an answer that may be incomplete', async () => {
    const warnings = ['No StoreAPI matched for this query'];
    tokyo.answer((_asked, response) =>
      json(response, { ...matrix([]), warnings }),
    );
    await expect(provider().readHours(hours([shop], 100, 101))).rejects.toThrow(
      "Prometheus 'tokyo' says that its answer may be incomplete: No StoreAPI matched for this query",
    );
  });

  it('does not guess how many were good', async () => {
    const answers = fake();
    tokyo.answer((asked, response) =>
      asked.form.query.includes('code!~')
        ? json(response, matrix([]))
        : answers(asked, response),
    );
    const answer = await provider().readHours(hours([shop], 100, 101));
    expect(answer.hours.has(1)).toBe(false);
    expect(answer.failures.get(1)).toEqual({
      kind: 'failed',
      reason:
        "Prometheus 'tokyo' counted events, but not how many of them were good.",
    });
  });

  it('holds good between nothing and everything', async () => {
    tokyo.answer(
      fake({
        events: (_series, minute) => ({
          total: 1,
          good: minute < 101 * 60 ? 1.01 : -1,
        }),
      }),
    );
    const answer = await provider().readHours(hours([shop], 100, 102));
    expect(answer.hours.get(1)).toMatchObject([
      { good: 60, total: 60 },
      { good: 0, total: 60 },
    ]);
  });
});

describe('a Prometheus that was away', () => {
  /** From 20 minutes past ten to 40 past twelve. */
  const away = (minute: number) => minute >= 620 && minute < 760;
  const sums = (list: ReadonlyArray<{ good: number; total: number }> = []) => ({
    good: list.reduce((sum, { good }) => sum + good, 0),
    total: list.reduce((sum, { total }) => sum + total, 0),
  });

  it('is caught up with what the counters counted meanwhile', async () => {
    tokyo.answer(fake({ away }));
    const answer = await provider({ now: 20 * HOUR }).readHours(
      hours([shop], 9, 14),
    );
    const recorded = answer.hours.get(1) ?? [];
    expect(
      recorded.map(({ start, estimated }) => [start / HOUR, estimated]),
    ).toEqual([
      [9, undefined],
      [10, true],
      [11, true],
      [12, true],
      [13, undefined],
    ]);
    expect(sums(recorded).total).toBeCloseTo(300, 2);
    expect(sums(recorded).good).toBeCloseTo(270, 2);
    for (const { good, total } of recorded) {
      expect(Math.abs(total - 60)).toBeLessThan(5);
      expect(good).toBeLessThanOrEqual(total);
    }
    expect(tokyo.asked).toHaveLength(5);
  });

  it('is the same in whatever pieces it is asked', async () => {
    tokyo.answer(fake({ away }));
    const asked = provider({ now: 20 * HOUR });
    const whole = await asked.readHours(hours([shop], 9, 14));
    const pieces = await Promise.all(
      [9, 10, 11, 12, 13].map(hour =>
        asked.readHours(hours([shop], hour, hour + 1)),
      ),
    );
    expect(pieces.flatMap(({ hours: piece }) => piece.get(1) ?? [])).toEqual(
      whole.hours.get(1),
    );
  });

  it('is asked again until the gap has an end', async () => {
    tokyo.answer(fake({ away, until: 775 }));
    const early = await provider({ now: 775 * MINUTE }).readHours(
      hours([shop], 9, 12),
    );
    expect(early.hours.size).toBe(0);
    expect(early.failures.get(1)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(
        "Prometheus 'tokyo' has no samples of up since 1970-01-01 10:00 UTC.",
      ),
    });

    tokyo.answer(fake({ away, until: 800 }));
    const later = await provider({ now: 800 * MINUTE }).readHours(
      hours([shop], 9, 13),
    );
    expect(later.failures.size).toBe(0);
    expect(sums(later.hours.get(1)).total).toBeCloseTo(240, 2);
  });

  it('has nothing to say of the time before its first sample', async () => {
    tokyo.answer(fake({ away: minute => minute < 690 }));
    const answer = await provider({ now: 20 * HOUR }).readHours(
      hours([shop], 8, 14),
    );
    expect(answer.hours.get(1)).toEqual([
      { start: 11 * HOUR, good: expect.any(Number), total: 29 },
      { start: 12 * HOUR, good: 54, total: 60 },
      { start: 13 * HOUR, good: 54, total: 60 },
    ]);
  });

  it('is not waited for when it was away for weeks', async () => {
    tokyo.answer(fake({ until: 630 }));
    const answer = await provider({ now: 20 * 24 * HOUR }).readHours(
      hours([shop], 9, 14),
    );
    expect(answer.failures.size).toBe(0);
    expect(answer.hours.get(1)).toHaveLength(2);
  });
});

describe('several instances', () => {
  const far = sloSeries({ id: 2, cluster: 'osaka' });
  const both = () => [
    instance('tokyo', tokyo.url),
    instance('osaka', osaka.url, ['osaka']),
  ];

  it('answer for their own clusters', async () => {
    tokyo.answer(fake());
    osaka.answer(
      fake({ series: [far], events: () => ({ good: 5, total: 5 }) }),
    );
    const answer = await provider({ instances: both() }).readHours(
      hours([shop, far], 100, 101),
    );
    expect(answer.hours.get(1)).toMatchObject([{ total: 60 }]);
    expect(answer.hours.get(2)).toMatchObject([{ total: 300 }]);
  });

  it('go on when one is down, and fail when all are', async () => {
    tokyo.answer(fake());
    osaka.answer(down);
    const asked = provider({ instances: both() });
    const answer = await asked.readHours(hours([shop, far], 100, 101));
    expect(answer.hours.get(1)).toHaveLength(1);
    expect(answer.hours.has(2)).toBe(false);
    expect(answer.failures.get(2)).toEqual({
      kind: 'failed',
      reason: "Prometheus 'osaka' answered 503",
    });

    tokyo.answer(down);
    await expect(asked.readHours(hours([shop, far], 100, 101))).rejects.toThrow(
      "Prometheus 'osaka' answered 503; Prometheus 'tokyo' answered 503",
    );
  });

  it('leave a cluster that none of them serves to be asked again', async () => {
    tokyo.answer(fake());
    const answer = await provider({
      instances: [instance('tokyo', tokyo.url, ['tokyo'])],
    }).readHours(hours([shop, far], 100, 101));
    expect(answer.hours.has(1)).toBe(true);
    expect(answer.failures.get(2)).toEqual({
      kind: 'failed',
      reason: expect.stringContaining(
        'No Prometheus is configured for the cluster osaka',
      ),
    });
  });

  it('are missed where one answers for two namespaces of one name', async () => {
    tokyo.answer(fake());
    const alone = sloSeries({ id: 3, namespace: 'alone' });
    const answer = await provider().readHours(
      hours([shop, far, alone], 100, 101),
    );
    expect([...answer.failures.keys()].sort()).toEqual([1, 2]);
    expect(answer.failures.get(1)?.reason).toContain(
      'clusters tokyo and osaka, both of which have a namespace shop-production',
    );
    expect([...answer.hours.keys()]).not.toContain(1);
  });
});

describe('readLive', () => {
  const live = (series: SloSeries[]) => ({
    series,
    now: 200 * HOUR,
    windowsMs: [5 * MINUTE, HOUR],
    signal,
  });
  const ratio = (
    window: string,
    value: string,
    labels: Record<string, string> = {},
  ): [Record<string, string>, string] => [
    {
      __name__: `slo:sli_error:ratio_rate${window}`,
      namespace: 'shop-production',
      slo: 'availability',
      ...labels,
    },
    value,
  ];

  it('asks one query for all windows and targets', async () => {
    tokyo.answer(
      fake({
        records: [
          ratio('5m', '0.25'),
          ratio('1h', '0.125'),
          ratio('3d', '0.5'),
          ratio('5m', '0.75', { namespace: 'of-nobody' }),
          objectiveRecord(shop, '0.99'),
        ],
      }),
    );
    const external = {
      ...instance('tokyo', tokyo.url),
      externalUrl: 'https://prometheus.example',
    };
    const answer = await provider({ instances: [external] }).readLive(
      live([shop, sloSeries({ id: 2, namespace: 'silent' })]),
    );
    expect(tokyo.asked).toHaveLength(1);
    expect([...answer.keys()]).toEqual([1]);
    const { errorRatios, target, url } = answer.get(1)!;
    expect([...errorRatios]).toEqual([
      [5 * MINUTE, 0.25],
      [HOUR, 0.125],
    ]);
    expect(target).toBe(0.99);
    expect(new URL(url!).searchParams.get('g0.expr')).toBe(
      'slo:sli_error:ratio_rate1h{namespace="shop-production",slo="availability"}',
    );
  });

  it('believes only ratios, and targets of the same way to measure', async () => {
    tokyo.answer(
      fake({
        records: [
          ratio('5m', 'NaN'),
          ratio('1h', '1.5'),
          objectiveRecord(
            sloSeries({ good: 'http_requests_total{code="200"}' }),
            '0.5',
          ),
        ],
      }),
    );
    const answer = await provider().readLive(live([shop]));
    expect(answer.get(1)?.target).toBeUndefined();
    expect(answer.get(1)?.errorRatios.size ?? 0).toBe(0);
  });

  it('goes on without the instance that is down, and fails without any', async () => {
    tokyo.answer(fake({ records: [ratio('5m', '0.25')] }));
    osaka.answer(down);
    const instances = [
      instance('tokyo', tokyo.url),
      instance('osaka', osaka.url, ['osaka']),
    ];
    const series = [shop, sloSeries({ id: 2, cluster: 'osaka' })];
    const answer = await provider({ instances }).readLive(live(series));
    expect([...answer.keys()]).toEqual([1]);
    expect(warn).toHaveBeenCalledWith(
      "Burn rates are missing: Prometheus 'osaka' answered 503",
    );
    tokyo.answer(down);
    await expect(
      provider({ instances }).readLive(live(series)),
    ).rejects.toThrow('answered 503');
  });
});

describe('PrometheusSloProvider', () => {
  it('keeps answers small enough for memory', () => {
    const asked = provider();
    expect(asked.hoursPerRequest(0)).toBe(168);
    expect(asked.hoursPerRequest(40)).toBe(168);
    expect(asked.hoursPerRequest(10_000)).toBe(8);
    expect(asked.hoursPerRequest(1_000_000)).toBe(1);
  });

  it('has slices judged by Prometheus', () => {
    expect(provider().unitOf(shop)).toBe('events');
    const method = 'budgetingMethod: Timeslices';
    expect(provider().unitOf(sloSeries({ method }))).toBe('slices');
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    tokyo.answer(() => stop.abort(new Error('the backend stops')));
    await expect(
      provider().readHours({ ...hours([shop], 1, 2), signal: stop.signal }),
    ).rejects.toThrow('the backend stops');
  });
});
