import {
  TestDatabases,
  createMockDirectory,
} from '@backstage/backend-test-utils';
import { derivedApplication } from '../../__testUtils__/derivedApplication';
import { derivedObjectives } from '../../__testUtils__/derivedObjectives';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { sampleMonorepo } from '../../__testUtils__/sampleMonorepo';
import { ObjectiveGauge } from './ObjectiveGauge';

jest.setTimeout(60_000);

describe('ObjectiveGauge', () => {
  const databases = TestDatabases.create({ disableDocker: true });
  const directory = createMockDirectory();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('makes the text once for each state of the index, and again after a failure', async () => {
      const { knex, fill } = await migratedDatabase(databases, id);
      const { store } = await sampleMonorepo(directory.resolve(`${id}.git`), [
        'hello-world',
      ]);
      const head = await store.head();
      const snapshots = jest.spyOn(store, 'snapshot');
      const gauge = new ObjectiveGauge({ knex, store });
      const add = async (name: string) => {
        await fill([
          {
            ...derivedApplication({ name }),
            objectives: derivedObjectives(name),
          },
        ]);
        await knex('index_state').update({ commit: head });
      };
      try {
        await expect(gauge.text()).rejects.toThrow(/not been read yet/);

        await add('alpha');
        snapshots.mockRejectedValueOnce(new Error('away'));
        await expect(gauge.text()).rejects.toThrow('away');
        const [text, same] = await Promise.all([gauge.text(), gauge.text()]);
        expect(same).toBe(text);
        expect(text.match(/^freehold_slo_objective_ratio\{/gm)).toHaveLength(2);
        const asked = snapshots.mock.calls.length;
        await gauge.text();
        expect(snapshots).toHaveBeenCalledTimes(asked);

        await add('beta');
        const next = await gauge.text();
        expect(next).toContain('namespace="beta-production"');
        expect(next.startsWith(text.split('\n')[0])).toBe(true);

        await knex('slo_series')
          .where({ application: 'alpha' })
          .update({ retired_at: '2026-11-22T00:00:00.000Z' });
        await add('gamma');
        expect(await gauge.text()).not.toContain('alpha');
      } finally {
        await store.close();
      }
    });
  });
});
