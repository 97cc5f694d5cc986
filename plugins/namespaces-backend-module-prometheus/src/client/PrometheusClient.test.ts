import {
  Handler,
  json,
  matrix,
  prometheusServer,
  vector,
} from '../__testUtils__/prometheusServer';
import { PrometheusClient, PrometheusClientOptions } from './PrometheusClient';

const server = prometheusServer();
const SECRET = 'a-token-that-nobody-may-see';

function client(options: Partial<PrometheusClientOptions> = {}) {
  return new PrometheusClient({
    name: 'tokyo',
    url: server.url,
    headers: { authorization: `Bearer ${SECRET}`, 'x-scope-orgid': 'shop' },
    timeoutMs: 5000,
    fetch,
    ...options,
  });
}

const ask = (
  options: Partial<PrometheusClientOptions> = {},
  signal = new AbortController().signal,
) => client(options).query('up', 1_000, signal);

describe('PrometheusClient', () => {
  it('sends queries as a form, with who asks', async () => {
    server.answer((_asked, response) => json(response, matrix([])));
    await client().queryRange(
      { query: 'up', startMs: 0, endMs: 7_200_500, stepMs: 3_600_000 },
      new AbortController().signal,
    );
    expect(server.asked).toMatchObject([
      {
        path: '/api/v1/query_range',
        headers: {
          authorization: `Bearer ${SECRET}`,
          'x-scope-orgid': 'shop',
          'content-type': expect.stringContaining('x-www-form-urlencoded'),
        },
        form: {
          query: 'up',
          start: '0',
          end: '7200.5',
          step: '3600',
          timeout: '5000ms',
          partial_response: 'false',
        },
      },
    ]);
  });

  it('keeps a path before the API', async () => {
    server.answer((_asked, response) => json(response, vector([])));
    await ask({ url: `${server.url}/prometheus` });
    expect(server.asked[0].path).toBe('/prometheus/api/v1/query');
  });

  it('reads vectors and matrices, and leaves out what is no number', async () => {
    server.answer((_asked, response) =>
      json(
        response,
        vector([
          { metric: { namespace: 'a', slo: 'b', pod: 'c' }, value: [1.5, '2'] },
          { metric: {}, value: [1, 'NaN'] },
          { metric: {}, value: [1, '+Inf'] },
          { metric: {}, value: [1, '-Inf'] },
        ]),
      ),
    );
    expect(await ask()).toEqual({
      rows: [
        { labels: { namespace: 'a', slo: 'b' }, points: [[1500, 2]] },
        { labels: {}, points: [] },
        { labels: {}, points: [] },
        { labels: {}, points: [] },
      ],
      warnings: [],
    });
    server.answer((_asked, response) =>
      json(
        response,
        matrix([
          {
            metric: { sli: 'x' },
            values: [
              [1, '1e3'],
              [2, 'NaN'],
              [3, '0.5'],
            ],
          },
        ]),
      ),
    );
    expect((await ask()).rows).toEqual([
      {
        labels: { sli: 'x' },
        points: [
          [1000, 1000],
          [3000, 0.5],
        ],
      },
    ]);
  });

  it('takes labels of prototypes for what they are', async () => {
    server.answer((_asked, response) => {
      response.end(
        '{"status":"success","data":{"resultType":"vector","result":[{"metric":{"__proto__":"x","constructor":"y","namespace":"__proto__"},"value":[1,"1"]}]}}',
      );
    });
    expect((await ask()).rows).toEqual([
      { labels: { namespace: '__proto__' }, points: [[1000, 1]] },
    ]);
  });

  it('tells incomplete answers from remarks on the query', async () => {
    const warnings = [
      'PromQL info: metric might not be a counter',
      'remote read\nfailed',
    ];
    server.answer((_asked, response) =>
      json(response, { ...vector([]), warnings }),
    );
    expect((await ask()).warnings).toEqual(['remote read failed']);
  });

  const respond =
    (status: number, body: string): Handler =>
    (_asked, response) => {
      response.writeHead(status);
      response.end(body);
    };
  const failure = (errorType: string, error: string) =>
    JSON.stringify({ status: 'error', errorType, error });
  const row = (value: unknown) =>
    JSON.stringify(vector([{ metric: {}, value: value as [number, string] }]));

  it.each<[string, Handler, string, string]>([
    [
      'a bad query',
      respond(400, failure('bad_data', 'parse error')),
      'refused',
      "Prometheus 'tokyo' answered 400 bad_data: parse error",
    ],
    [
      'too many samples',
      respond(
        422,
        failure(
          'execution',
          'query processing would load too many samples into memory in query execution',
        ),
      ),
      'too-much',
      'answered 422 execution: query processing would load too many samples',
    ],
    [
      'a query that ran out of time there',
      respond(
        503,
        failure('timeout', 'query timed out in expression evaluation'),
      ),
      'too-much',
      'answered 503 timeout: query timed out',
    ],
    [
      'an error that repeats the credentials',
      respond(400, failure('bad_data', `got Bearer ${SECRET}\n\u001b[31m!`)),
      'refused',
      'answered 400 bad_data: got *** [31m!',
    ],
    [
      'an endless error',
      respond(400, failure('bad_data', 'x'.repeat(5000))),
      'refused',
      `answered 400 bad_data: ${'x'.repeat(300)}…`,
    ],
    [
      'no permission',
      respond(401, 'no'),
      'refused',
      'answered 401; check auth',
    ],
    [
      'a wrong path',
      respond(404, 'no'),
      'refused',
      'answered 404; check its url',
    ],
    ['a page of a proxy', respond(502, '<html>'), 'refused', 'answered 502'],
    [
      'something else entirely',
      respond(200, '<html>'),
      'not-prometheus',
      'answered something else than the API of Prometheus does; check its url',
    ],
    ['no object', respond(200, 'null'), 'not-prometheus', 'something else'],
    [
      'an unknown kind of result',
      respond(
        200,
        '{"status":"success","data":{"resultType":"string","result":[1,"a"]}}',
      ),
      'not-prometheus',
      'something else',
    ],
    [
      'a value that is a number',
      respond(200, row([1, 2])),
      'not-prometheus',
      'something else',
    ],
    [
      'an empty value',
      respond(200, row([1, ''])),
      'not-prometheus',
      'something else',
    ],
    [
      'a row that is none',
      respond(200, row({})),
      'not-prometheus',
      'something else',
    ],
    [
      'an error dressed as a success',
      respond(500, JSON.stringify(vector([]))),
      'refused',
      'answered 500',
    ],
  ])('names the reason of %s', async (_what, handler, kind, message) => {
    server.answer(handler);
    const error = await ask().catch(caught => caught);
    expect(error).toMatchObject({
      name: 'PrometheusError',
      kind,
      message: expect.stringContaining(message),
    });
    expect(error.message).toContain("Prometheus 'tokyo'");
    expect(JSON.stringify([error, error.message, error.stack])).not.toContain(
      SECRET,
    );
  });

  it('does not follow a redirect with the credentials', async () => {
    server.answer((_asked, response) => {
      response.writeHead(307, { location: `${server.url}/elsewhere` });
      response.end();
    });
    await expect(ask()).rejects.toThrow('answered 307; check its url');
    expect(server.asked).toHaveLength(1);
  });

  it('stops reading an answer that is too long', async () => {
    let written = 0;
    server.answer((_asked, response) => {
      const write = () => {
        while (!response.destroyed && response.write(' '.repeat(65536))) {
          written += 65536;
        }
      };
      response.on('drain', write).on('error', () => {});
      write();
    });
    await expect(ask({ limitBytes: 2 ** 20 })).rejects.toMatchObject({
      kind: 'too-much',
      message: "Prometheus 'tokyo' answered with more than 1 MB",
    });
    expect(written).toBeLessThan(2 ** 26);
  });

  it('gives up on one that does not answer, and on one that stops in the middle', async () => {
    const timedOut = {
      kind: 'timeout',
      message: "Prometheus 'tokyo' did not answer within 0.001 s",
    };
    server.answer(() => {});
    await expect(ask({ timeoutMs: 1 })).rejects.toMatchObject(timedOut);
    server.answer((_asked, response) => {
      response.write('{"status":');
    });
    await expect(ask({ timeoutMs: 1 })).rejects.toMatchObject(timedOut);
  });

  it('says that nobody is there', async () => {
    await expect(ask({ url: 'http://127.0.0.1:1' })).rejects.toMatchObject({
      kind: 'unreachable',
      message: expect.stringMatching(
        /^Prometheus 'tokyo' cannot be reached( \(\w+\))?$/,
      ),
    });
  });

  it('passes on that it was told to stop', async () => {
    const stop = new AbortController();
    server.answer(() => stop.abort(new Error('the backend stops')));
    await expect(ask({}, stop.signal)).rejects.toThrow('the backend stops');
    await expect(ask({}, stop.signal)).rejects.toThrow('the backend stops');
    expect(server.asked).toHaveLength(1);
  });
});
