import { prometheusServer } from './__testUtils__/prometheusServer';
import {
  askedPrometheus,
  down,
  fake,
  hours,
  instance,
  shop,
} from './__testUtils__/providerHarness';
import { sloSeries } from './__testUtils__/sloSeries';

const { provider, tokyo } = askedPrometheus();
const osaka = prometheusServer();

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
