import { TestDatabases } from '@backstage/backend-test-utils';
import { NOON, sloRefreshing } from '../../__testUtils__/sloRefreshing';

jest.setTimeout(60_000);

/** Of the 22nd and the two days before, from midnight. */
const BACKFILLED = 60;

describe('SloRefresher', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const setup = () => sloRefreshing(databases, id);

    it('fills the past of a new objective and shows what it amounts to', async () => {
      const { fillWithSlos, refresher, source, hours, namespace, series } =
        await setup();
      await fillWithSlos(['pay']);

      await refresher().refresh();

      expect([...(await hours('pay')).keys()]).toEqual(
        Array.from({ length: BACKFILLED }, (_, index) => NOON - 60 + index),
      );
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
  });
});
