import { TestDatabases } from '@backstage/backend-test-utils';
import { NOON, sloRefreshing } from '../../__testUtils__/sloRefreshing';

jest.setTimeout(60_000);

/** Hours of the 22nd until noon and of the two days before. */
const PAST = Array.from({ length: 60 }, (_, index) => NOON - 60 + index);

describe('SloRefresher: providers that fail', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const setup = () => sloRefreshing(databases, id);

    it('keeps every figure with its age while the provider is down, and catches up', async () => {
      const { fillWithSlos, refresher, provider, ...rest } = await setup();
      const { wait, source, namespace, hours, series, logger } = rest;
      await fillWithSlos(['pay']);
      const running = refresher();
      await running.refresh();
      const before = [await namespace('pay'), await series('pay')];

      provider.beforeAnswer = () => {
        throw new Error('connect ECONNREFUSED');
      };
      for (const hoursOfDowntime of [1, 1, 48]) {
        wait(hoursOfDowntime);
        await running.refresh();
      }

      expect([await namespace('pay'), await series('pay')]).toEqual(before);
      await expect(source()).resolves.toEqual({
        id: 'fake',
        title: 'Fake monitoring',
        sample: false,
        refreshedAt: '2026-11-22T12:10:00.000Z',
        attemptedAt: '2026-11-24T14:10:00.000Z',
        error: 'connect ECONNREFUSED',
      });
      expect(logger.error).toHaveBeenCalledTimes(1);

      provider.beforeAnswer = () => {};
      await running.refresh();
      expect((await hours('pay')).size).toBe(PAST.length + 50);
      const { error, refreshedAt } = (await source()) ?? {};
      expect({ error, refreshedAt }).toEqual({
        error: undefined,
        refreshedAt: '2026-11-24T14:10:00.000Z',
      });
    });

    it('changes nothing when only the present cannot be asked for', async () => {
      const { fillWithSlos, refresher, provider, wait, namespace, source } =
        await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();
      const before = await namespace('pay');
      jest.spyOn(provider, 'readLive').mockRejectedValue(new Error('too busy'));

      wait(1);
      await refresher().refresh();
      await expect(namespace('pay')).resolves.toEqual(before);
      await expect(source()).resolves.toMatchObject({
        error: 'too busy',
      });

      jest.mocked(provider.readLive).mockRestore();
      await refresher().refresh();
      await expect(namespace('pay')).resolves.toMatchObject({
        asOf: '2026-11-22T13:00:00.000Z',
      });
    });

    it('evaluates what was recorded before a provider gave up', async () => {
      const { fillWithSlos, refresher, provider, wait, namespace, source } =
        await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();
      await fillWithSlos(['cart']);
      provider.beforeAnswer = ({ from, to }) => {
        if (to - from > 10 * 3_600_000) {
          throw new Error('query too heavy');
        }
      };

      wait(1);
      await refresher().refresh();

      await expect(namespace('pay')).resolves.toMatchObject({
        asOf: '2026-11-22T13:00:00.000Z',
      });
      await expect(namespace('cart')).resolves.toBeUndefined();
      await expect(source()).resolves.toMatchObject({
        error: 'query too heavy',
        refreshedAt: '2026-11-22T12:10:00.000Z',
      });
    });

    it('says which series failed, asks for them again and records the others', async () => {
      const { fillWithSlos, refresher, provider, wait, ...rest } =
        await setup();
      const { namespace, hours, series } = rest;
      await fillWithSlos(['pay', 'cart']);
      await refresher().refresh();
      provider.failures.set('cart-production', {
        kind: 'failed',
        reason: 'Prometheus of gke-production did not answer',
      });

      wait(3);
      await refresher().refresh();

      await expect(namespace('pay')).resolves.not.toHaveProperty('failure');
      await expect(namespace('cart')).resolves.toMatchObject({
        state: 'healthy',
        asOf: '2026-11-22T12:00:00.000Z',
        failure: 'Prometheus of gke-production did not answer',
      });
      await expect(series('cart')).resolves.toMatchObject({
        recorded_to: NOON,
      });

      provider.failures.clear();
      wait(1);
      await refresher().refresh();
      expect((await hours('cart')).size).toBe(PAST.length + 4);
      await expect(namespace('cart')).resolves.not.toHaveProperty('failure');
    });

    it('never records what follows hours that failed', async () => {
      const { fillWithSlos, refresher, provider, hours } = await setup();
      await fillWithSlos(['pay', 'cart']);
      provider.hoursAtOnce = 24;
      const failure = { kind: 'failed', reason: 'overloaded' } as const;
      provider.beforeAnswer = ({ from }) => {
        if (from === (NOON - 36) * 3_600_000) {
          provider.failures.set('cart-production', failure);
        } else {
          provider.failures.clear();
        }
      };

      await refresher().refresh();
      expect((await hours('pay')).size).toBe(PAST.length);
      expect([...(await hours('cart')).keys()]).toEqual(PAST.slice(0, 24));

      provider.beforeAnswer = () => provider.failures.clear();
      await refresher().refresh();
      expect([...(await hours('cart')).keys()]).toEqual(PAST);
    });

    it('counts what a provider can never answer as answered', async () => {
      const { fillWithSlos, refresher, provider, namespace, series } =
        await setup();
      await fillWithSlos(['pay']);
      provider.failures.set('pay-production', {
        kind: 'unsupported',
        reason: 'It has no datadogQuery; add one.',
      });

      await refresher().refresh();

      await expect(namespace('pay')).resolves.toEqual({
        state: 'no-data',
        objectives: 1,
        worst: {
          objective: 'availability',
          title: 'Availability',
          target: 0.99,
        },
        asOf: '2026-11-22T12:00:00.000Z',
        failure: 'It has no datadogQuery; add one.',
      });
      await expect(series('pay')).resolves.toMatchObject({ recorded_to: NOON });
    });
  });
});
