import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { sliKey } from '@freehold/slo';
import { HOUR } from './__testUtils__/fakePrometheus';
import { json, matrix } from './__testUtils__/prometheusServer';
import {
  askedPrometheus,
  fake,
  hours,
  shop,
} from './__testUtils__/providerHarness';
import { sloSeries } from './__testUtils__/sloSeries';

const { provider, tokyo } = askedPrometheus();

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
