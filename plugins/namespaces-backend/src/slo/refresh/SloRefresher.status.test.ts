import { TestDatabases } from '@backstage/backend-test-utils';
import { FakeSloProvider } from '../../__testUtils__/FakeSloProvider';
import { derivedApplication } from '../../__testUtils__/derivedApplication';
import {
  derivedObjectives,
  sloText,
} from '../../__testUtils__/derivedObjectives';
import { NOON, sloRefreshing } from '../../__testUtils__/sloRefreshing';

jest.setTimeout(60_000);

describe('SloRefresher: what the figures amount to', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const setup = () => sloRefreshing(databases, id);

    it('measures anew when something else is measured', async () => {
      const { fill, fillWithSlos, refresher, provider, hours, namespace } =
        await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();
      provider.asked.length = 0;
      provider.hourOf = (_series, start) => ({ start, good: 1, total: 2 });

      await fill([
        {
          ...derivedApplication({ name: 'pay', environments: ['production'] }),
          objectives: derivedObjectives('pay', {
            text: sloText('pay').replaceAll(
              'http_requests_total',
              'hits_total',
            ),
          }),
        },
      ]);
      await refresher().refresh();

      expect(provider.asked).toEqual([
        { series: 1, from: NOON - 60, to: NOON },
      ]);
      expect(new Set([...(await hours('pay')).values()].map(String))).toEqual(
        new Set(['1,2']),
      );
      await expect(namespace('pay')).resolves.toMatchObject({
        state: 'exhausted',
        worst: { attainment: 0.5 },
      });
    });

    it('only evaluates anew when a target changes', async () => {
      const { fillWithSlos, refresher, provider, namespace } = await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();
      provider.asked.length = 0;

      await fillWithSlos(['pay'], 0.9995);
      await refresher().refreshIfDue();

      expect(provider.asked).toEqual([]);
      await expect(namespace('pay')).resolves.toMatchObject({
        state: 'exhausted',
        remaining: -1,
        worst: { target: 0.9995 },
      });
    });

    it('never mixes the hours of two providers', async () => {
      const { fillWithSlos, refresher, hours, namespace } = await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();

      const other = new FakeSloProvider('other');
      other.beforeAnswer = () => {
        throw new Error('not yet');
      };
      await refresher({ provider: other }).refresh();
      expect((await hours('pay')).size).toBe(0);
      await expect(namespace('pay')).resolves.toBeUndefined();

      other.beforeAnswer = () => {};
      other.hourOf = (_series, start) => ({ start, good: 2, total: 2 });
      await refresher({ provider: other }).refresh();
      expect(new Set([...(await hours('pay')).values()].map(String))).toEqual(
        new Set(['2,2']),
      );
    });

    it('joins the hours with what the backend says of the present', async () => {
      const { fillWithSlos, refresher, provider, namespace, series } =
        await setup();
      await fillWithSlos(['pay']);
      await refresher().refresh();
      provider.live.set('pay-production', {
        errorRatios: new Map([
          [300_000, 0.5],
          [3_600_000, 0.2],
        ]),
        target: 0.9,
      });

      await refresher().refresh();

      await expect(namespace('pay')).resolves.toMatchObject({
        state: 'burning-fast',
      });
      const { live_json: live } = await series('pay');
      expect(JSON.parse(live).target).toBe(0.9);
    });

    it('does not overwrite what became of a definition while it was evaluated', async () => {
      const { fillWithSlos, refresher, provider, namespace, series } =
        await setup();
      await fillWithSlos(['pay']);
      const readLive = jest
        .spyOn(provider, 'readLive')
        .mockImplementationOnce(async () => {
          await fillWithSlos(['pay'], 0.9995);
          return new Map();
        });

      await refresher().refresh();
      await expect(series('pay')).resolves.toMatchObject({ evaluated_to: 0 });

      await refresher().refreshIfDue();
      expect(readLive).toHaveBeenCalledTimes(2);
      await expect(namespace('pay')).resolves.toMatchObject({
        state: 'exhausted',
      });
    });

    it('refreshes only when something waits', async () => {
      const { fillWithSlos, refresher, provider } = await setup();
      const readLive = jest.spyOn(provider, 'readLive');
      const running = refresher();
      await running.refreshIfDue();
      await running.refreshIfDue();
      expect(readLive).toHaveBeenCalledTimes(0);

      await fillWithSlos(['pay']);
      await running.refreshIfDue();
      await running.refreshIfDue();
      expect(readLive).toHaveBeenCalledTimes(1);
    });
  });
});
