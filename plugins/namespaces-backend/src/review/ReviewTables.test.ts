import { TestDatabases } from '@backstage/backend-test-utils';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { derivedObjectives } from '../__testUtils__/derivedObjectives';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { ReviewTables } from './ReviewTables';

jest.setTimeout(60_000);

const problem = (message: string) => ({
  code: 'x',
  message,
  remedy: 'Mend it.',
});

describe('ReviewTables', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let database: Awaited<ReturnType<typeof migratedDatabase>>;
    let tables: ReviewTables;

    beforeAll(async () => {
      database = await migratedDatabase(databases, id);
      tables = new ReviewTables(database.knex);
      await database.fill([
        {
          ...derivedApplication({ name: 'beta' }),
          objectives: derivedObjectives('beta'),
        },
        ...['alpha', 'gamma'].map(name => ({
          ...derivedApplication({ name }),
          broken: true,
          problems: [problem(`First of ${name}`), problem('Second')],
        })),
      ]);
      await database.knex('slo_target_changes').delete();
      await database.knex('slo_target_changes').insert(
        [
          [
            'beta',
            0.99,
            0.999,
            '2026-11-01',
            '{"id":"c1","author":"A","subject":"S"}',
          ],
          ['gone', 0.99, null, '2026-11-03', ''],
          ['beta', null, 0.5, '2026-11-02', ''],
        ].map(([application, from, to, day, commit]) => ({
          application: String(application),
          objective: 'availability',
          title: 'Availability',
          from_target: from === null ? null : Number(from),
          to_target: to === null ? null : Number(to),
          at: `${day}T00:00:00.000Z`,
          commit_json: String(commit),
        })),
      );
    });

    it('lists applications with their owners, and broken ones with the first reason', async () => {
      const applications = await tables.applications();
      expect(applications.map(({ application }) => application)).toEqual([
        'alpha',
        'beta',
        'gamma',
      ]);
      await expect(tables.broken(1)).resolves.toEqual({
        items: [{ application: 'alpha', reason: 'First of alpha' }],
        count: 2,
      });
    });

    it('lists changed targets since a change or a time, newest first', async () => {
      const last = await tables.lastTargetChange();
      await expect(tables.targetChanges({ id: last }, 10)).resolves.toEqual({
        items: [],
        count: 0,
      });

      const { items, count } = await tables.targetChanges({ id: 0 }, 2);
      expect(count).toBe(3);
      expect(items).toEqual([
        {
          application: 'gone',
          ownerRef: '',
          objective: 'availability',
          title: 'Availability',
          from: 0.99,
          at: '2026-11-03T00:00:00.000Z',
        },
        {
          application: 'beta',
          ownerRef: 'group:default/team-a',
          objective: 'availability',
          title: 'Availability',
          to: 0.5,
          at: '2026-11-02T00:00:00.000Z',
        },
      ]);
      const since = await tables.targetChanges(
        { at: '2026-11-01T00:00:00.000Z' },
        10,
      );
      expect(since.items.at(-1)).toMatchObject({
        from: 0.99,
        to: 0.999,
        commit: 'c1',
        author: 'A',
        subject: 'S',
      });
    });

    it('lists objectives that the source has no answer for', async () => {
      await database
        .knex('slo_series')
        .where({ environment: 'production' })
        .update({ failure: 'No such metric' });
      await expect(tables.failures(10)).resolves.toEqual({
        items: [
          { what: 'beta-production/availability', error: 'No such metric' },
        ],
        count: 1,
      });
    });

    it('begins with no changed target', async () => {
      const { knex } = await migratedDatabase(databases, id);
      await expect(new ReviewTables(knex).lastTargetChange()).resolves.toBe(0);
    });
  });
});
