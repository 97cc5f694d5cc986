import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeSloProvider } from '../../__testUtils__/FakeSloProvider';
import { NOON, sloRefreshing } from '../../__testUtils__/sloRefreshing';

jest.setTimeout(60_000);

/** Hours of the 22nd until noon and of the two days before. */
const PAST = Array.from({ length: 60 }, (_, index) => NOON - 60 + index);

describe('SloRefresher: the hourly record', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const setup = () => sloRefreshing(databases, id);

    it('fills the past of a new objective and shows what it amounts to', async () => {
      const { fillWithSlos, refresher, source, hours, namespace, series } =
        await setup();
      await fillWithSlos(['pay']);

      await refresher().refresh();

      expect([...(await hours('pay')).keys()]).toEqual(PAST);
      await expect(series('pay')).resolves.toMatchObject({
        recorded_from: NOON - 60,
        recorded_to: NOON,
        evaluated_to: NOON,
        failure: '',
      });
      await expect(namespace('pay')).resolves.toEqual({
        state: 'healthy',
        remaining: 0.9,
        objectives: 1,
        worst: {
          objective: 'availability',
          title: 'Availability',
          target: 0.99,
          attainment: 0.999,
        },
        asOf: '2026-11-22T12:00:00.000Z',
      });
      await expect(source()).resolves.toEqual({
        id: 'fake',
        title: 'Fake monitoring',
        sample: false,
        refreshedAt: '2026-11-22T12:10:00.000Z',
        attemptedAt: '2026-11-22T12:10:00.000Z',
      });
    });

    it('asks once an hour for what is new, and nothing in between', async () => {
      const { fillWithSlos, refresher, provider, wait, series } = await setup();
      await fillWithSlos(['pay', 'cart']);
      const running = refresher();
      await running.refresh();
      provider.asked.length = 0;

      await running.refresh();
      expect(provider.asked).toEqual([]);

      wait(1);
      await running.refresh();
      await running.refresh();
      expect(provider.asked).toEqual([{ series: 2, from: NOON, to: NOON + 1 }]);
      await expect(series('pay')).resolves.toMatchObject({
        recorded_to: NOON + 1,
        evaluated_to: NOON + 1,
      });
    });

    it('goes on where it was killed, and leaves no gap', async () => {
      const { fillWithSlos, refresher, provider, hours, source, wait } =
        await setup();
      await fillWithSlos(['pay']);
      provider.hoursAtOnce = 24;
      const killed = new AbortController();
      provider.beforeAnswer = async ({ from }) => {
        if (from === (NOON - 36) * 3_600_000) {
          killed.abort();
        }
      };
      await refresher({ signal: killed.signal }).refresh();
      expect([...(await hours('pay')).keys()]).toEqual(PAST.slice(0, 24));
      await expect(source()).resolves.not.toHaveProperty('error');

      wait(30);
      await refresher().refresh();

      expect([...(await hours('pay')).keys()]).toEqual([
        ...PAST,
        ...Array.from({ length: 30 }, (_, index) => NOON + index),
      ]);
      expect(provider.asked).toEqual(
        [-60, -36, -36, -12, 12].map(from => ({
          series: 1,
          from: NOON + from,
          to: NOON + Math.min(30, from + 24),
        })),
      );
    });

    it('keeps the first that was said of an hour', async () => {
      const { fillWithSlos, refresher, provider, knex, hours } = await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();
      provider.hourOf = (_series, start) => ({ start, good: 0, total: 5 });
      await knex('slo_series').update({ recorded_to: NOON - 5 });

      await refresher().refresh();

      expect(new Set([...(await hours('pay')).values()].map(String))).toEqual(
        new Set(['999,1000']),
      );
    });

    it('never writes an hour twice when two replicas refresh at once, and the slower one changes nothing', async () => {
      const { fillWithSlos, refresher, knex, hours, source } = await setup();
      await fillWithSlos(['pay', 'cart']);
      const slow = new FakeSloProvider();
      slow.hourOf = (_series, start) => ({ start, good: 1, total: 1 });
      const tables = () =>
        Promise.all([
          knex('slo_days').orderBy(['series_id', 'day']),
          knex('slo_series').orderBy('id'),
          knex('namespaces').orderBy('namespace'),
          knex('slo_sources'),
        ]);
      let afterWinner: unknown;
      slow.beforeAnswer = async () => {
        // While the slow replica waits for its answer, the other one does everything.
        await refresher().refresh();
        afterWinner = await tables();
      };

      await refresher({ provider: slow }).refresh();

      expect(slow.asked).toHaveLength(1);
      await expect(tables()).resolves.toEqual(afterWinner);
      for (const name of ['pay', 'cart']) {
        const recorded = await hours(name);
        expect([...recorded.keys()]).toEqual(PAST);
        expect(new Set([...recorded.values()].map(String))).toEqual(
          new Set(['999,1000']),
        );
      }
      await expect(source()).resolves.not.toHaveProperty('error');
    });

    it('lets any number of replicas refresh at the same moment', async () => {
      const { fillWithSlos, refresher, provider, knex, hours, wait } =
        await setup();
      await fillWithSlos(['pay', 'cart', 'stock']);
      provider.hoursAtOnce = 7;
      for (let round = 0; round < 3; round += 1) {
        await Promise.all(
          Array.from({ length: 4 }, () => refresher().refresh()),
        );
        wait(5);
      }
      await refresher().refresh();

      for (const name of ['pay', 'cart', 'stock']) {
        expect((await hours(name)).size).toBe(PAST.length + 15);
      }
      await expect(knex('slo_sources').select('error')).resolves.toEqual([
        { error: '' },
      ]);
    });

    it('forgets what is older than the retention', async () => {
      const { fill, fillWithSlos, refresher, knex, wait, hours, series } =
        await setup();
      const settings = { retentionDays: 10 };
      await fillWithSlos(['pay', 'gone']);
      await refresher({ settings }).refresh();
      await fillWithSlos(['pay'], 0.95);
      await fill([], ['gone']);
      await expect(
        knex('slo_target_changes')
          .select('application', 'from_target', 'to_target')
          .orderBy('id'),
      ).resolves.toEqual([
        { application: 'pay', from_target: 0.99, to_target: 0.95 },
        { application: 'gone', from_target: 0.99, to_target: null },
      ]);
      await expect(series('gone')).resolves.toMatchObject({
        retired_at: '2026-01-01T00:00:00.000Z',
      });
      await knex('slo_series')
        .where({ application: 'gone' })
        .update({ retired_at: '2026-11-22T12:00:00.000Z' });

      wait(9 * 24);
      await refresher({ settings }).refresh();
      await expect(series('gone')).resolves.toBeDefined();
      expect((await hours('gone')).size).toBe(PAST.length - 24);

      wait(2 * 24);
      await refresher({ settings }).refresh();
      await expect(knex('slo_series').pluck('application')).resolves.toEqual([
        'pay',
      ]);
      await expect(knex('slo_target_changes')).resolves.toEqual([]);
      expect(Math.min(...(await hours('pay')).keys())).toBe(NOON - 12 + 24);
      await expect(series('pay')).resolves.toMatchObject({
        recorded_from: NOON - 12 + 24,
        recorded_to: NOON + 11 * 24,
      });
    });
  });
});
