import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { HOUR, MINUTE, objectiveRecord } from './__testUtils__/fakePrometheus';
import { prometheusServer } from './__testUtils__/prometheusServer';
import {
  askedPrometheus,
  down,
  fake,
  instance,
  shop,
  signal,
} from './__testUtils__/providerHarness';
import { sloSeries } from './__testUtils__/sloSeries';

const { provider, tokyo, warn } = askedPrometheus();
const osaka = prometheusServer();

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
