import { mockServices } from '@backstage/backend-test-utils';
import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { Answering, FakeDatadog } from './__testUtils__/FakeDatadog';
import {
  metricsResponse,
  RecordedSlo,
  searchResponse,
} from './__testUtils__/recorded';
import { seriesOf } from './__testUtils__/series';
import { DatadogClient } from './client/DatadogClient';
import { DatadogSloProvider } from './DatadogSloProvider';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-20T00:00:00Z');
const { signal } = new AbortController();

describe('DatadogSloProvider', () => {
  let datadog: FakeDatadog;
  let provider: DatadogSloProvider;
  const logger = mockServices.logger.mock();
  beforeEach(async () => {
    jest.clearAllMocks();
    datadog = await FakeDatadog.start();
    provider = new DatadogSloProvider({
      client: new DatadogClient({
        url: datadog.url,
        apiKey: 'api-key-1',
        applicationKey: 'application-key-1',
        timeoutMs: 2000,
        fetch,
        sleep: async () => {},
      }),
      appUrl: 'https://app.datadoghq.com',
      searchQuery: 'managed_by:freehold',
      logger,
    });
  });
  afterEach(() => datadog.stop());

  const readHours = (series: SloSeries[], hours = 2) =>
    provider.readHours({
      series,
      from: START,
      to: START + hours * HOUR,
      signal,
    });
  const readLive = (series: SloSeries[], now = START) =>
    provider.readLive({
      series,
      now,
      windowsMs: [5 * MINUTE, HOUR, 6 * HOUR],
      signal,
    });

  /** Metrics by what their query contains; the first that fits. */
  const answering =
    (...metrics: Array<[string, unknown]>): Answering =>
    ({ path, parameters }) => {
      if (path === '/api/v1/slo/search') {
        const page = { number: 0, size: 100, total: 0 };
        return { body: searchResponse([], page) };
      }
      const found = metrics.find(([part]) => parameters.query.includes(part));
      return { body: found?.[1] ?? metricsResponse({}) };
    };

  describe('hours', () => {
    it('counts good and total events by namespace', async () => {
      datadog.answer = answering(
        [
          'NOT status_class:5xx',
          metricsResponse({
            'shop-production': [
              [START, 995],
              [START + HOUR, null],
            ],
            'mail-production': [[START, 10]],
          }),
        ],
        ['within_objective', metricsResponse({})],
        [
          'http.requests{',
          metricsResponse(
            {
              'shop-production': [
                [START, 1000],
                [START + HOUR, 50],
              ],
              'mail-production': [[START, 10]],
              'n/a': [[START, 3]],
            },
            { withTagSet: false },
          ),
        ],
      );
      const series = [
        ...seriesOf('shop'),
        ...seriesOf('mail', { firstId: 3 }),
        ...seriesOf('idle', { firstId: 5 }),
      ];
      const { hours, failures } = await readHours(series);
      expect(failures.size).toBe(0);
      expect([...hours]).toEqual([
        [
          1,
          [
            { start: START, good: 995, total: 1000 },
            // No series of good events is no good event.
            { start: START + HOUR, good: 0, total: 50 },
          ],
        ],
        [
          2,
          [
            { start: START, good: 0, total: 1000 },
            { start: START + HOUR, good: 0, total: 50 },
          ],
        ],
        [3, [{ start: START, good: 10, total: 10 }]],
        [4, [{ start: START, good: 0, total: 10 }]],
        [5, []],
        [6, []],
      ]);
    });

    it('asks for each metric once, however many namespaces count it', async () => {
      datadog.answer = answering();
      const seriesOfApp = seriesOf('app');
      const series = Array.from({ length: 500 }, (_, index) =>
        seriesOfApp.map(one => ({
          ...one,
          id: 2 * index + one.id,
          namespace: `app-${index}-production`,
        })),
      ).flat();
      await readHours(series);
      expect(datadog.queries.sort()).toEqual([
        'sum:http.requests.within_objective{kube_namespace:*} by {kube_namespace}.as_count().rollup(sum, 3600)',
        'sum:http.requests{kube_namespace:* AND NOT status_class:5xx} by {kube_namespace}.as_count().rollup(sum, 3600)',
        'sum:http.requests{kube_namespace:*} by {kube_namespace}.as_count().rollup(sum, 3600)',
      ]);
    });

    it('subtracts bad events, and adds metrics that are told apart', async () => {
      datadog.answer = answering(
        [
          'completion.failed',
          metricsResponse({ 'job-production': [[START, 1]] }),
        ],
        [
          'completion.succeeded',
          metricsResponse({
            'job-production': [
              [START, 3],
              [START + HOUR, 4],
            ],
          }),
        ],
      );
      const { hours } = await readHours(
        seriesOf('job', { profile: 'cronjob' }),
      );
      expect(hours.get(1)).toEqual([
        { start: START, good: 3, total: 4 },
        { start: START + HOUR, good: 4, total: 4 },
      ]);
    });

    it('holds good events between none and all', async () => {
      datadog.answer = answering(
        [
          'NOT status_class',
          metricsResponse({
            'shop-production': [
              [START, 12],
              [START + HOUR, -5],
            ],
          }),
        ],
        [
          'http.requests{',
          metricsResponse({
            'shop-production': [
              [START, 10],
              [START + HOUR, 10],
              [START + 2 * HOUR, 10],
            ],
          }),
        ],
      );
      const { hours } = await readHours(seriesOf('shop'));
      // The third hour was not asked for.
      expect(hours.get(1)).toEqual([
        { start: START, good: 10, total: 10 },
        { start: START + HOUR, good: 0, total: 10 },
      ]);
    });

    it('keeps what was answered when a part fails', async () => {
      datadog.answer = ({ parameters }) =>
        parameters.query.includes('within_objective')
          ? { status: 500, body: { errors: ['Internal'] } }
          : { body: metricsResponse({ 'shop-production': [[START, 10]] }) };
      const { hours, failures } = await readHours(seriesOf('shop'));
      expect([...hours.keys()]).toEqual([1]);
      expect([...failures]).toEqual([
        [2, { kind: 'failed', reason: 'Datadog answered 500: Internal' }],
      ]);
    });

    it('does not take other steps of time for hours', async () => {
      datadog.answer = answering([
        'within_objective',
        metricsResponse(
          { 'shop-production': [[START, 10]] },
          { interval: 14_400 },
        ),
      ]);
      const { failures } = await readHours(seriesOf('shop'));
      expect(failures.get(2)).toEqual({
        kind: 'failed',
        reason: 'Datadog answered in steps of 14400 s instead of 3600 s',
      });
      datadog.answer = answering([
        'within_objective',
        metricsResponse({ 'shop-production': [[START + 1, 10]] }),
      ]);
      expect((await readHours(seriesOf('shop'))).failures.get(2)?.reason).toBe(
        'Datadog answered with steps that do not begin at full hours',
      );
    });

    it.each<[string, (text: string) => string, string]>([
      [
        'slices',
        text =>
          text
            .replace('Occurrences', 'RatioTimeslices')
            .replace(/target: .*/, '$&\n      timeSliceWindow: 5m'),
        'budgetingMethod: Occurrences',
      ],
      [
        'no query for Datadog',
        text => text.replace(/^ +datadogQuery: .*\n/m, ''),
        'Add spec.datadogQuery',
      ],
      [
        'a query that counts everybody',
        text => text.replace('kube_namespace:$namespace', 'env:prod'),
        'exactly once',
      ],
    ])('says why it cannot count %s, and asks for the rest', async (...row) => {
      const [, change, reason] = row;
      datadog.answer = answering();
      const { hours, failures } = await readHours(seriesOf('shop', { change }));
      expect([...hours.keys()]).toEqual([2]);
      expect(failures.get(1)).toEqual({
        kind: 'unsupported',
        reason: expect.stringContaining(reason),
      });
    });

    it('asks for nothing when nothing can be asked', async () => {
      const { failures } = await readHours(
        seriesOf('shop', { datadog: false }),
      );
      expect([...failures.values()].map(({ kind }) => kind)).toEqual([
        'unsupported',
        'unsupported',
      ]);
      expect(datadog.requests).toEqual([]);
    });

    it('throws when the keys are wrong, at once', async () => {
      datadog.answer = () => ({ status: 403, body: { errors: ['Forbidden'] } });
      await expect(readHours(seriesOf('shop'))).rejects.toThrow(
        'freehold.datadog.applicationKey',
      );
    });

    it('throws when Datadog answers nothing', async () => {
      datadog.answer = () => ({ status: 503, body: { errors: ['Away'] } });
      await expect(readHours(seriesOf('shop'))).rejects.toThrow(
        'Datadog answered 503: Away',
      );
    });

    it('asks nothing more once Datadog has had enough', async () => {
      const ids = [1, 2, 3, 4, 5, 6, 7, 8];
      const series = ids.flatMap(id =>
        seriesOf('shop', {
          firstId: 2 * id,
          change: text => text.replaceAll('http.requests', `m${id}.requests`),
        }),
      );
      datadog.answer = () => ({
        status: 429,
        headers: { 'X-RateLimit-Reset': '60' },
        body: { errors: ['Too many requests'] },
      });
      await expect(readHours(series)).rejects.toThrow(
        'is used up for another 60 s',
      );
      expect(datadog.requests.length).toBeLessThanOrEqual(4);
    });

    it('is not led astray by names of objects', async () => {
      datadog.answer = answering([
        'http.requests',
        JSON.stringify(metricsResponse({ 'shop-production': [[START, 1]] }))
          .replaceAll(
            'kube_namespace:shop-production',
            'kube_namespace:__proto__',
          )
          .replace('"attributes"', '"__proto__"'),
      ]);
      const { hours } = await readHours(seriesOf('shop'));
      expect([...hours]).toEqual([
        [1, []],
        [2, []],
      ]);
    });
  });

  describe('live', () => {
    const now = START + 90 * MINUTE + 12_345;
    const end = START + 90 * MINUTE;
    const inMinutes = (counts: Array<[number, number]>) =>
      metricsResponse(
        {
          'shop-production': counts.map(([ago, value]) => [
            end - ago * MINUTE,
            value,
          ]),
        },
        { interval: 60 },
      );
    const minutes = answering(
      [
        'NOT status_class',
        inMinutes([
          [60, 90],
          [5, 10],
          [1, 5],
        ]),
      ],
      [
        'http.requests{',
        inMinutes([
          [60, 100],
          [5, 10],
          [1, 10],
        ]),
      ],
    );

    it('computes the error ratios of short windows', async () => {
      datadog.answer = minutes;
      const states = await readLive(seriesOf('shop'), now);
      const ratios = states.get(1)?.errorRatios;
      // Six hours are left to the recorded hours.
      expect([...(ratios ?? [])]).toEqual([
        [5 * MINUTE, 5 / 20],
        [HOUR, 15 / 120],
      ]);
      expect(datadog.requests[0].parameters).toMatchObject({
        from: String((end - HOUR) / 1000),
        to: String(end / 1000 - 1),
        query: expect.stringContaining('.rollup(sum, 60)'),
      });
    });

    it('has no ratio of a window without events', async () => {
      datadog.answer = answering();
      const states = await readLive(seriesOf('shop'), now);
      expect(states.get(1)?.errorRatios.size).toBe(0);
    });

    /** Three pages, of which Datadog makes the size. */
    const paged =
      (slos: RecordedSlo[], size: number): Answering =>
      request => {
        if (request.path !== '/api/v1/slo/search') {
          return minutes(request);
        }
        const number = Number(request.parameters['page[number]']);
        const page = { number, size, total: slos.length };
        const some = slos.slice(number * size, (number + 1) * size);
        return { body: searchResponse(some, page) };
      };
    const slos: RecordedSlo[] = [
      { id: 'other', namespace: 'other-production', objective: 'availability' },
      { id: 'untagged' },
      { id: 'abc', namespace: 'shop-production', objective: 'availability' },
      {
        id: 'd/e',
        namespace: 'shop-production',
        objective: 'latency',
        target: 99,
      },
      { id: 'last', namespace: 'last-production', objective: 'availability' },
    ];
    const pages = () =>
      datadog.requests.flatMap(({ parameters }) =>
        'page[number]' in parameters ? parameters['page[number]'] : [],
      );

    it('finds targets and pages of all SLOs, page by page', async () => {
      datadog.answer = paged(slos, 2);
      const states = await readLive(seriesOf('shop'), now);
      expect(pages()).toEqual(['0', '1', '2']);
      expect([1, 2].map(id => states.get(id))).toMatchObject([
        {
          target: 0.9995,
          url: 'https://app.datadoghq.com/slo/manage?slo_id=abc',
        },
        {
          target: 0.99,
          url: 'https://app.datadoghq.com/slo/manage?slo_id=d%2Fe',
        },
      ]);
    });

    it('does not ask for them at every refresh', async () => {
      datadog.answer = paged(slos, 100);
      await readLive(seriesOf('shop'), now);
      await readLive(seriesOf('shop'), now + 14 * MINUTE);
      expect(pages()).toHaveLength(1);
      const states = await readLive(seriesOf('shop'), now + 15 * MINUTE);
      expect(pages()).toHaveLength(2);
      expect(states.get(1)?.target).toBe(0.9995);
    });

    it('does not go on for ever when pages repeat themselves', async () => {
      datadog.answer = request =>
        request.path === '/api/v1/slo/search'
          ? {
              body: searchResponse(slos.slice(0, 2), {
                number: 0,
                size: 2,
                total: 1_000_000,
              }),
            }
          : minutes(request);
      await readLive(seriesOf('shop'), now);
      expect(pages()).toHaveLength(2);
    });

    it('keeps burn rates, and targets of before, when the search fails', async () => {
      datadog.answer = paged(slos, 100);
      await readLive(seriesOf('shop'), now);
      datadog.answer = request =>
        request.path === '/api/v1/slo/search'
          ? { status: 500, body: { errors: ['Internal'] } }
          : minutes(request);
      const states = await readLive(seriesOf('shop'), now + HOUR);
      expect(states.get(1)).toMatchObject({ target: 0.9995 });
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('Datadog answered 500: Internal'),
      );
    });

    it('keeps what can be measured when a metric fails', async () => {
      datadog.answer = request =>
        request.parameters.query.includes('within_objective')
          ? { status: 400, body: { errors: ['Bad query'] } }
          : minutes(request);
      const states = await readLive(seriesOf('shop'), now);
      expect([...states.keys()]).toEqual([1]);
      expect(logger.warn).toHaveBeenCalledWith(
        'Some burn rates are not known: Datadog answered 400: Bad query',
      );
    });

    it('throws when a key may not see SLOs', async () => {
      datadog.answer = request =>
        request.path === '/api/v1/slo/search'
          ? { status: 403, body: { errors: ['Forbidden'] } }
          : minutes(request);
      await expect(readLive(seriesOf('shop'), now)).rejects.toThrow(
        'slos_read',
      );
    });
  });

  it('asks for a week at most, and for less when there are many', () => {
    expect(provider.hoursPerRequest(0)).toBe(168);
    expect(provider.hoursPerRequest(20_000)).toBe(10);
    expect(provider.hoursPerRequest(1_000_000)).toBe(1);
    expect(provider.unitOf()).toBe('events');
  });
});
