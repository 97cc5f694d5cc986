import { TestDatabases } from '@backstage/backend-test-utils';
import { derivedApplication } from '../../__testUtils__/derivedApplication';
import { derivedObjectives } from '../../__testUtils__/derivedObjectives';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { DerivedApplication } from '../../indexer/deriveApplication';

jest.setTimeout(60_000);

const COMMIT = {
  id: 'c'.repeat(40),
  subject: 'Loosen a target',
  author: 'Test Person',
  at: '2026-01-02T03:04:05.000Z',
};

describe('writeObjectives', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function setup() {
      const database = await migratedDatabase(databases, id);
      const { knex } = database;
      return {
        ...database,
        /** Series as `environment/objective`, with `-` before those that were retired. */
        async series() {
          const rows = await knex('slo_series').orderBy(['environment', 'id']);
          return rows.map(
            row =>
              `${row.retired_at ? '-' : ''}${row.environment}/${row.objective}`,
          );
        },
        changes: () =>
          knex('slo_target_changes')
            .orderBy('id')
            .select('objective', 'from_target', 'to_target', 'at'),
      };
    }

    const pay = (
      options: Partial<DerivedApplication> & {
        owner?: string;
        environments?: string[];
      } = {},
    ) =>
      derivedApplication({
        name: 'pay',
        objectives: derivedObjectives('pay'),
        ...options,
      });

    it('makes a series of every objective in every environment', async () => {
      const { fill, series, knex, reader } = await setup();
      await fill([
        pay({
          objectives: derivedObjectives('pay', {
            names: ['availability', 'latency'],
          }),
        }),
      ]);

      await expect(series()).resolves.toEqual([
        'develop/availability',
        'develop/latency',
        'production/availability',
        'production/latency',
      ]);
      await expect(knex('slo_series').first()).resolves.toMatchObject({
        namespace: 'pay-develop',
        cluster: 'gke-develop',
        owner_ref: 'group:default/team-a',
        recorded_to: 0,
        rank: -1,
        remaining: 2,
      });
      const { items } = await reader.listNamespaces({});
      expect(items.map(({ slo }) => slo)).toEqual([undefined, undefined]);
    });

    it('measures only where the platform wants it', async () => {
      const { fill, series, reader } = await setup();
      await fill([pay({ measuredIn: ['production'] })]);
      await expect(series()).resolves.toEqual(['production/availability']);
      const { items } = await reader.listNamespaces({
        environment: ['develop'],
      });
      expect(items[0].slo).toEqual({ state: 'none', objectives: 0 });

      await fill([pay({ measuredIn: ['develop'] })]);
      await expect(series()).resolves.toEqual([
        'develop/availability',
        '-production/availability',
      ]);
    });

    it('retires what is gone, and takes it up again with its record', async () => {
      const { fill, series, knex } = await setup();
      await fill([pay()]);
      await knex('slo_series').update({ recorded_from: 5, recorded_to: 9 });

      await fill([pay({ objectives: [] })]);
      await expect(series()).resolves.toEqual([
        '-develop/availability',
        '-production/availability',
      ]);

      await fill([pay({ environments: ['production'] })]);
      await expect(series()).resolves.toEqual([
        '-develop/availability',
        'production/availability',
      ]);
      await expect(
        knex('slo_series').where({ retired_at: '' }).first(),
      ).resolves.toMatchObject({ recorded_from: 5, recorded_to: 9 });

      await fill([], ['pay']);
      await expect(series()).resolves.toEqual([
        '-develop/availability',
        '-production/availability',
      ]);
      await expect(knex('slo_definitions')).resolves.toEqual([]);
    });

    it.each([
      ['application.yaml', { rows: undefined, objectives: undefined }],
      ['slo.yaml', { objectives: undefined }],
    ])('keeps everything while %s is broken', async (_what, broken) => {
      const { fill, series, knex, changes } = await setup();
      await fill([pay()]);
      const before = await knex('slo_definitions');
      const added = await changes();

      await fill([{ ...pay({ broken: true }), ...broken }]);

      await expect(knex('slo_definitions')).resolves.toEqual(before);
      await expect(series()).resolves.toEqual([
        'develop/availability',
        'production/availability',
      ]);
      await expect(changes()).resolves.toEqual(added);
    });

    it('keeps the record through a re-organisation', async () => {
      const { fill, knex } = await setup();
      await fill([pay()]);
      await knex('slo_series').update({ evaluated_to: 7 });

      await fill([pay({ owner: 'group:default/team-b' })]);

      await expect(
        knex('slo_series').distinct('owner_ref', 'evaluated_to', 'version'),
      ).resolves.toEqual([
        { owner_ref: 'group:default/team-b', evaluated_to: 7, version: 1 },
      ]);
    });

    it('lets a changed definition be evaluated again, and says who changed the target', async () => {
      const { fill, knex, changes } = await setup();
      await fill([pay()]);
      await knex('slo_target_changes').delete();
      await knex('slo_series').update({ evaluated_to: 7 });

      await fill([
        pay({
          objectives: derivedObjectives('pay', { target: 0.95 }),
          lastCommit: COMMIT,
        }),
      ]);

      await expect(
        knex('slo_series').distinct('evaluated_to', 'version', 'target'),
      ).resolves.toEqual([{ evaluated_to: 0, version: 2, target: 0.95 }]);
      await expect(changes()).resolves.toEqual([
        {
          objective: 'availability',
          from_target: 0.99,
          to_target: 0.95,
          at: COMMIT.at,
        },
      ]);
      const [{ commit_json: commit }] = await knex('slo_target_changes');
      expect(JSON.parse(commit)).toEqual(COMMIT);
    });

    it('does not take for a change what is read for the first time', async () => {
      const { writer, changes } = await setup();
      const { revision } = await writer.state();
      await writer.apply({
        revision,
        commit: 'first',
        basis: 'basis',
        checkedAt: '2026-01-01T00:00:00.000Z',
        changed: [pay()],
        removed: [],
        anew: true,
      });
      await expect(changes()).resolves.toEqual([]);
    });

    it('leaves what namespaces show when their rows are written again', async () => {
      const { fill, knex, reader } = await setup();
      await fill([pay()]);
      await knex('slo_series').where({ environment: 'production' }).update({
        rank: 1,
        remaining: 0.25,
        attainment: 0.98,
        evaluated_to: 9,
      });

      await fill([pay({ owner: 'group:default/team-b' })]);

      const { items } = await reader.listNamespaces({
        sort: { field: 'sloState', order: 'asc' },
      });
      expect(
        items.map(({ namespace, slo }) => [namespace, slo?.state]),
      ).toEqual([
        ['pay-production', 'burning-fast'],
        ['pay-develop', undefined],
      ]);
      await expect(
        knex('namespaces').where({ namespace: 'pay-production' }).first(),
      ).resolves.toMatchObject({ slo_rank: 1, slo_remaining: 0.25 });
    });
  });
});
