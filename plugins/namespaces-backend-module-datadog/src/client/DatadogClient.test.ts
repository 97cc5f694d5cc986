import { FakeDatadog, Reply } from '../__testUtils__/FakeDatadog';
import { metricsResponse, searchResponse } from '../__testUtils__/recorded';
import { DatadogClient, DatadogClientOptions } from './DatadogClient';
import { DatadogError } from './DatadogError';

const KEYS = { apiKey: 'api-key-1', applicationKey: 'application-key-1' };
const HOUR = 3_600_000;
const START = Date.parse('2026-11-20T00:00:00Z');
const { signal } = new AbortController();

describe('DatadogClient', () => {
  let datadog: FakeDatadog;
  beforeEach(async () => {
    datadog = await FakeDatadog.start();
  });
  afterEach(() => datadog.stop());

  const waits: number[] = [];
  beforeEach(() => {
    waits.length = 0;
  });
  const client = (parts: Partial<DatadogClientOptions> = {}) =>
    new DatadogClient({
      ...KEYS,
      url: datadog.url,
      timeoutMs: 5000,
      fetch,
      sleep: async (ms, aborted) => {
        aborted.throwIfAborted();
        waits.push(ms);
      },
      ...parts,
    });
  const query = (
    parts: Partial<DatadogClientOptions> = {},
    aborted: AbortSignal = signal,
  ) =>
    client(parts).queryMetrics(
      { query: 'sum:a{*}', fromMs: START, toMs: START + 2 * HOUR },
      aborted,
    );
  const failure = async (reply: Reply | undefined): Promise<DatadogError> => {
    datadog.answer = () => reply;
    const error = await query({ timeoutMs: 300 }).catch(caught => caught);
    expect(error).toBeInstanceOf(DatadogError);
    expect(error.message).not.toMatch(/api-key-1|application-key-1/);
    return error;
  };

  it('asks for a range with both keys, and reads what Datadog answers', async () => {
    datadog.answer = () => ({ body: metricsResponse({ shop: [[START, 5]] }) });
    await expect(query()).resolves.toMatchObject([
      { interval: 3600, pointlist: [[START, 5]] },
    ]);
    expect(datadog.requests).toEqual([
      {
        ...KEYS,
        path: '/api/v1/query',
        parameters: {
          from: String(START / 1000),
          to: String(START / 1000 + 7199),
          query: 'sum:a{*}',
        },
      },
    ]);
  });

  it('asks for a page of SLOs', async () => {
    const page = { number: 2, size: 100, total: 1 };
    datadog.answer = () => ({ body: searchResponse([{ id: 'a' }], page) });
    const answer = await client().searchSlos(
      { query: 'managed_by:freehold', size: 100, number: 2 },
      signal,
    );
    expect(answer.data.attributes.slos[0].data.id).toBe('a');
    expect(datadog.requests[0].parameters).toEqual({
      query: 'managed_by:freehold',
      'page[size]': '100',
      'page[number]': '2',
    });
  });

  it('waits as long as the rate limit says, and asks again', async () => {
    const replies: Reply[] = [
      {
        status: 429,
        headers: { 'X-RateLimit-Reset': '7', 'X-RateLimit-Remaining': '0' },
        body: { errors: ['Too many requests'] },
      },
      { body: metricsResponse({}) },
    ];
    datadog.answer = () => replies.shift();
    await expect(query()).resolves.toEqual([]);
    expect(waits).toEqual([7000]);
  });

  it.each<[string, string | undefined, number[]]>([
    ['too long', '31', []],
    ['again and again', '0', [1000, 1000, 1000]],
    ['for an unknown time', undefined, [10_000, 10_000, 10_000]],
    ['for nonsense', 'soon', [10_000, 10_000, 10_000]],
  ])('gives up when the rate limit holds %s', async (_, reset, expected) => {
    const error = await failure({
      status: 429,
      headers: {
        'X-RateLimit-Name': 'query_metrics',
        ...(reset !== undefined && { 'X-RateLimit-Reset': reset }),
      },
      body: { errors: ['Too many requests'] },
    });
    expect(error.kind).toBe('rate-limited');
    expect(error.message).toContain('rate limit query_metrics is used up');
    expect(waits).toEqual(expected);
  });

  it('stops waiting when it is aborted', async () => {
    const controller = new AbortController();
    datadog.answer = () => ({
      status: 429,
      headers: { 'X-RateLimit-Reset': '5' },
      body: {},
    });
    const sleep: DatadogClientOptions['sleep'] = async (_ms, aborted) => {
      controller.abort(new Error('Enough'));
      aborted.throwIfAborted();
    };
    await expect(query({ sleep }, controller.signal)).rejects.toThrow('Enough');
    expect(datadog.requests).toHaveLength(1);
  });

  it.each([401, 403])(
    'names the fields of the keys and their scopes, %i',
    async status => {
      const error = await failure({
        status,
        body: { errors: ['Forbidden for api-key-1\n\u001b[31m'] },
      });
      expect(error.kind).toBe('keys');
      expect(error.message).toContain('Forbidden for *** [31m');
      for (const part of [
        'freehold.datadog.apiKey',
        'freehold.datadog.applicationKey',
        'freehold.datadog.site',
        'timeseries_query',
        'slos_read',
      ]) {
        expect(error.message).toContain(part);
      }
    },
  );

  it.each<[string, Reply | undefined, DatadogError['kind'], string]>([
    [
      'a question that it does not accept',
      { status: 400, body: { errors: ['Error parsing query'] } },
      'refused',
      'answered 400: Error parsing query',
    ],
    [
      'a question that it cannot answer',
      { body: { status: 'error', error: 'Rule 1 of query', series: [] } },
      'refused',
      'could not answer: Rule 1 of query',
    ],
    [
      'its own failure',
      { status: 502, body: '<html>Bad gateway</html>' },
      'unavailable',
      'answered 502',
    ],
    [
      'a redirect',
      { status: 302, headers: { Location: 'http://127.0.0.1:1' }, body: '' },
      'refused',
      'answered 302',
    ],
    ['silence', undefined, 'timeout', 'did not answer within 0.3 s'],
    ['no JSON', { body: '<html>' }, 'strange', 'something else than JSON'],
    ['another shape', { body: { status: 'ok' } }, 'strange', 'in series'],
    ['null', { body: 'null' }, 'strange', 'its API does not say'],
    [
      'a value that is no number',
      { body: metricsResponse({ shop: [[START, 'NaN']] }) },
      'strange',
      'in series.0.pointlist.0.1',
    ],
    [
      'an endless number',
      {
        body: JSON.stringify(metricsResponse({ shop: [[START, 7]] })).replace(
          ',7]',
          ',1e999]',
        ),
      },
      'strange',
      'in series.0.pointlist.0.1',
    ],
  ])('tells apart %s', async (_, reply, kind, message) => {
    const error = await failure(reply);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(message);
    expect(error.message.length).toBeLessThan(600);
  });

  it('does not read an answer without an end', async () => {
    datadog.answer = () => ({ body: ' '.repeat(2 ** 21) });
    await expect(query({ limitBytes: 2 ** 20 })).rejects.toThrow(
      'answered with more than 1 MB',
    );
  });

  it('says that Datadog is away', async () => {
    await datadog.stop();
    await expect(query()).rejects.toThrow(
      'Datadog cannot be reached (ECONNREFUSED)',
    );
  });
});
