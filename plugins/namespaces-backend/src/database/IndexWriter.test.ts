import { TestDatabases } from '@backstage/backend-test-utils';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { DerivedApplication } from '../indexer/deriveApplication';
import { MIGRATIONS_DIRECTORY } from './openDatabase';

jest.setTimeout(60_000);

const PROBLEM = {
  code: 'yaml/syntax',
  file: 'applications/pay/application.yaml',
  line: 3,
  column: 1,
  message: 'Broken.',
  remedy: 'Mend it.',
};

const brokenPay: DerivedApplication = {
  name: 'pay',
  oid: 'new',
  problems: [PROBLEM],
  broken: true,
};

describe('IndexWriter', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    const namespacesOf = async (
      database: Awaited<ReturnType<typeof migratedDatabase>>,
    ) => {
      const { items } = await database.reader.listNamespaces({});
      return items.map(({ namespace }) => namespace);
    };

    it('migrates down to nothing and up again', async () => {
      const { knex } = await migratedDatabase(databases, id);

      await knex.migrate.rollback({ directory: MIGRATIONS_DIRECTORY }, true);
      for (const table of [
        'namespaces',
        'applications',
        'index_state',
        'slo_definitions',
        'slo_series',
        'slo_days',
        'slo_sources',
        'slo_target_changes',
        'operations_reviews',
        'operations_review_items',
        'guardrail_state',
        'guardrail_applications',
        'guardrail_findings',
        'guardrail_waivers',
        'guardrail_api_uses',
      ]) {
        await expect(knex.schema.hasTable(table)).resolves.toBe(false);
      }

      await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
      await expect(knex('index_state').select('revision')).resolves.toEqual([
        { revision: 0 },
      ]);
    });

    it.each([
      [
        '20261122100000_slo',
        'slo_',
        { slo_rank: 7, slo_remaining: 2, slo_json: '' },
      ],
      [
        '20261123000000_guardrails',
        'guardrail_',
        { guardrail_rank: 5, guardrail_weight: 0, guardrail_json: '' },
      ],
    ])(
      'migrates back before %s and forward again, keeping the namespaces',
      async (migration, prefix, defaults) => {
        const { knex, fill } = await migratedDatabase(databases, id);
        await fill([
          derivedApplication({ name: 'pay', environments: ['production'] }),
        ]);
        const columns = async () =>
          Object.keys(await knex('namespaces').columnInfo()).filter(name =>
            name.startsWith(prefix),
          );

        for (;;) {
          const [, done] = await knex.migrate.down({
            directory: MIGRATIONS_DIRECTORY,
          });
          if (done[0]?.includes(migration)) {
            break;
          }
        }
        await expect(columns()).resolves.toEqual([]);
        await expect(knex('namespaces').pluck('namespace')).resolves.toEqual([
          'pay-production',
        ]);

        await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
        await expect(
          knex('namespaces').select(Object.keys(defaults)),
        ).resolves.toEqual([defaults]);
      },
    );

    it('replaces, adds and removes applications at once', async () => {
      const database = await migratedDatabase(databases, id);
      await database.fill([
        derivedApplication({ name: 'gone' }),
        derivedApplication({ name: 'pay' }),
        derivedApplication({ name: 'stays', environments: ['develop'] }),
      ]);
      await database.fill(
        [
          derivedApplication({
            name: 'pay',
            oid: 'new',
            owner: 'group:default/team-b',
            environments: ['staging'],
          }),
          derivedApplication({ name: 'added', environments: ['develop'] }),
        ],
        ['gone'],
      );

      await expect(namespacesOf(database)).resolves.toEqual([
        'added-develop',
        'pay-staging',
        'stays-develop',
      ]);
      const directories = await database.writer.directories();
      expect([...directories.keys()].sort()).toEqual(['added', 'pay', 'stays']);
      expect(directories.get('pay')).toEqual({ oid: 'new' });
      await expect(database.reader.owners(['pay', 'gone'])).resolves.toEqual(
        new Map([['pay', 'group:default/team-b']]),
      );
    });

    it('keeps owner and namespaces of an application that has become unreadable, and says why', async () => {
      const database = await migratedDatabase(databases, id);
      await database.fill([derivedApplication({ name: 'pay' })]);
      await database.fill([brokenPay]);

      await expect(namespacesOf(database)).resolves.toEqual([
        'pay-develop',
        'pay-production',
      ]);
      await expect(database.reader.owners(['pay'])).resolves.toEqual(
        new Map([['pay', 'group:default/team-a']]),
      );
      await expect(database.reader.brokenApplications()).resolves.toEqual([
        { name: 'pay', problems: [PROBLEM] },
      ]);

      await database.fill([derivedApplication({ name: 'pay' })]);
      await expect(database.reader.brokenApplications()).resolves.toEqual([]);
    });

    it('knows neither owner nor namespaces of one that never was readable', async () => {
      const database = await migratedDatabase(databases, id);
      await database.fill([brokenPay]);

      await expect(namespacesOf(database)).resolves.toEqual([]);
      await expect(database.reader.owners(['pay'])).resolves.toEqual(new Map());
    });

    it('writes nothing for a pass that another one has overtaken', async () => {
      const database = await migratedDatabase(databases, id);
      const { revision } = await database.writer.state();
      await database.fill([derivedApplication({ name: 'newer' })]);

      await expect(
        database.writer.apply({
          revision,
          commit: 'old',
          basis: 'basis',
          checkedAt: '2020-01-01T00:00:00.000Z',
          changed: [derivedApplication({ name: 'older' })],
          removed: ['newer'],
        }),
      ).resolves.toBe(false);

      expect((await database.reader.freshness()).commit).toBe('commit-1');
      await expect(namespacesOf(database)).resolves.toEqual([
        'newer-develop',
        'newer-production',
      ]);
    });

    it('writes all of a pass or nothing', async () => {
      const database = await migratedDatabase(databases, id);
      await database.fill([derivedApplication({ name: 'pay' })]);
      const twice = derivedApplication({ name: 'twice' });

      await expect(database.fill([twice, twice], ['pay'])).rejects.toThrow(
        /unique/i,
      );

      await expect(namespacesOf(database)).resolves.toHaveLength(2);
      expect((await database.writer.state()).revision).toBe(1);
    });

    it('remembers a failure until a check succeeds, and the rows with it', async () => {
      const database = await migratedDatabase(databases, id);
      await database.fill([derivedApplication({ name: 'pay' })]);

      await database.writer.recordFailure('the disk is gone');
      await expect(database.reader.listNamespaces({})).resolves.toMatchObject({
        totalItems: 2,
        freshness: {
          commit: 'commit-1',
          checkedAt: '2026-01-01T00:00:00.000Z',
          error: 'the disk is gone',
        },
      });

      await database.writer.recordCheck('2026-01-02T00:00:00.000Z');
      await expect(database.reader.freshness()).resolves.toEqual({
        commit: 'commit-1',
        checkedAt: '2026-01-02T00:00:00.000Z',
      });
    });

    it('takes thousands of applications in one pass', async () => {
      const database = await migratedDatabase(databases, id);
      const names = Array.from({ length: 1200 }, (_, index) => `app-${index}`);

      await database.fill(names.map(name => derivedApplication({ name })));
      await database.fill([], names.slice(0, 1100));

      const { totalItems } = await database.reader.listNamespaces({});
      expect(totalItems).toBe(200);
    });
  });
});
