import { TestDatabases } from '@backstage/backend-test-utils';
import { derivedApplication } from '../../__testUtils__/derivedApplication';
import { evaluatedApplication } from '../../__testUtils__/evaluatedApplication';
import { migratedDatabase } from '../../__testUtils__/migratedDatabase';
import { writeEvaluations } from '../record/writeEvaluations';
import { GuardrailState } from './GuardrailState';
import { UpgradeTables } from './UpgradeTables';

jest.setTimeout(60_000);

const state = (targets: string[]): GuardrailState => ({
  revision: 1,
  checked: {},
  rules: [],
  platformProblems: [],
  platform: { environments: ['production'], current: '1.36', targets },
});

describe('UpgradeTables', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    async function start(unreadable: number, evaluated = 60) {
      const { knex, fill } = await migratedDatabase(databases, id);
      const names = Array.from(
        { length: 60 },
        (_, index) => `app-${String(index).padStart(2, '0')}`,
      );
      await fill(names.map(name => derivedApplication({ name })));
      await knex.transaction(tx =>
        writeEvaluations(
          tx,
          names.slice(0, evaluated).map(application =>
            evaluatedApplication({
              application,
              unreadable: application === 'app-00' ? unreadable : 0,
              apiUses: [
                { apiVersion: 'apps/v1', kind: 'Deployment', uses: 3 },
                {
                  apiVersion: 'policy/v1beta1',
                  kind: 'PodDisruptionBudget',
                  uses: 2,
                },
              ],
            }),
          ),
          '2026-11-23T00:00:00.000Z',
        ),
      );
      return new UpgradeTables(knex);
    }

    it('names what a version no longer serves, with where it is used', async () => {
      const [readiness] = await (await start(0)).readiness(state(['1.37']));
      expect(readiness).toMatchObject({
        current: '1.36',
        target: '1.37',
        ready: false,
        unknown: 0,
      });
      expect(readiness.blocking).toEqual([
        expect.objectContaining({
          apiVersion: 'policy/v1beta1',
          kind: 'PodDisruptionBudget',
          removedIn: '1.25',
          replacement: 'policy/v1',
          uses: 120,
        }),
      ]);
      const [{ applications }] = readiness.blocking;
      expect(applications).toHaveLength(50);
      expect(applications[0]).toBe('app-00');
    });

    it.each([
      ['files that nobody could read', 1, 60, 1],
      ['applications that nobody has looked at', 0, 50, 10],
    ])(
      'is not ready with %s',
      async (_what, unreadable, evaluated, unknown) => {
        const tables = await start(unreadable, evaluated);
        await expect(tables.readiness(state(['1.37']))).resolves.toMatchObject([
          { ready: false, unknown },
        ]);
      },
    );

    it('says nothing where no upgrade is planned, or nothing was evaluated', async () => {
      const tables = await start(0);
      await expect(tables.readiness(state([]))).resolves.toEqual([]);
      await expect(
        tables.readiness({ ...state([]), revision: 2, platform: undefined }),
      ).resolves.toEqual([]);
    });
  });
});
