import { TestDatabases } from '@backstage/backend-test-utils';
import { derivedApplication } from '../../__testUtils__/derivedApplication';
import { derivedObjectives } from '../../__testUtils__/derivedObjectives';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { sloRank } from '../../database/sloRank';
import { SloReader } from '../record/SloReader';
import { SloRollups } from './SloRollups';
import { sloSummary } from './sloSummary';

jest.setTimeout(60_000);

const TEAM_A = 'group:default/team-a';
const TEAM_B = 'group:default/team-b';

describe('SloRollups', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    let database: Awaited<ReturnType<typeof migratedDatabase>>;
    let rollups: SloRollups;

    beforeAll(async () => {
      database = await migratedDatabase(databases, id);
      rollups = new SloRollups(database.knex);
      await database.fill([
        {
          ...derivedApplication({ name: 'alpha', owner: TEAM_A }),
          objectives: derivedObjectives('alpha', { target: 0.999 }),
        },
        {
          ...derivedApplication({ name: 'beta', owner: TEAM_B }),
          objectives: derivedObjectives('beta', {
            target: 0.99,
            names: ['availability', 'latency'],
          }),
        },
        derivedApplication({ name: 'gamma', owner: TEAM_B }),
        {
          ...derivedApplication({ name: 'unreadable' }),
          ownerRef: undefined,
          rows: undefined,
          broken: true,
        },
      ]);
      const figures = [
        ['alpha', 'production', 'availability', 'exhausted', -0.5, 0.9985],
        ['alpha', 'develop', 'availability', 'healthy', 0, 0.999],
        ['beta', 'production', 'availability', 'burning', 0.4, 0.994],
        ['beta', 'production', 'latency', 'no-data', 2, 2],
      ] as const;
      for (const [
        application,
        environment,
        objective,
        state,
        remaining,
        attainment,
      ] of figures) {
        await database
          .knex('slo_series')
          .where({ application, environment, objective })
          .update({ rank: sloRank(state), remaining, attainment });
        await database
          .knex('namespaces')
          .where({ application, environment })
          .update({ slo_rank: sloRank(state) });
      }
    });

    const summary = (ownerRef?: string) =>
      sloSummary({ slos: new SloReader(database.knex), rollups, ownerRef });

    it('counts objectives that met their target, missed it, and are not known', async () => {
      // Two of beta in develop were never evaluated.
      await expect(rollups.outcomes()).resolves.toEqual({
        met: 2,
        missed: 1,
        unknown: 3,
      });
      await expect(rollups.outcomes(TEAM_A)).resolves.toEqual({
        met: 1,
        missed: 1,
        unknown: 0,
      });
    });

    it('takes an attainment that equals the target for met, whatever floating point says', async () => {
      await database
        .knex('slo_series')
        .where({ application: 'alpha', environment: 'develop' })
        .update({ attainment: 0.999 - 1e-13 });
      await expect(rollups.outcomes(TEAM_A)).resolves.toMatchObject({ met: 1 });
    });

    it('rolls up the platform, worst first', async () => {
      const all = await summary();
      expect(all).toMatchObject({
        namespaces: 6,
        objectives: 6,
        byState: { exhausted: 1, healthy: 1, none: 3, burning: 0 },
        withoutSlo: [{ application: 'gamma', ownerRef: TEAM_B }],
        withoutSloCount: 1,
      });
      expect(all.source).toBeUndefined();
      expect(
        all.worst.map(({ namespace, objective }) => [namespace, objective]),
      ).toEqual([
        ['alpha-production', 'availability'],
        ['beta-production', 'availability'],
        ['beta-production', 'latency'],
      ]);
      expect(all.worst[2].remaining).toBeUndefined();
      expect(all.worst[2]).not.toHaveProperty('id');
    });

    it('rolls up one owner', async () => {
      await expect(summary(TEAM_A)).resolves.toMatchObject({
        ownerRef: TEAM_A,
        namespaces: 2,
        objectives: 2,
        withoutSloCount: 0,
      });
      await expect(summary('group:default/nobody')).resolves.toMatchObject({
        namespaces: 0,
        objectives: 0,
        met: 0,
        worst: [],
      });
    });

    it('knows applications by name, and none that are not there', async () => {
      await expect(rollups.application('alpha')).resolves.toEqual({
        ownerRef: TEAM_A,
        problems: [],
        namespaces: [
          { environment: 'develop', namespace: 'alpha-develop' },
          { environment: 'production', namespace: 'alpha-production' },
        ],
      });
      await expect(rollups.application('delta')).resolves.toBeUndefined();
    });
  });
});
