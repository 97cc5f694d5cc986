import { TestDatabases } from '@backstage/backend-test-utils';
import { derivedApplication } from '../__testUtils__/derivedApplication';
import { evaluatedApplication } from '../__testUtils__/evaluatedApplication';
import { migratedDatabase } from '../__testUtils__/migratedDatabase';
import { GuardrailReader } from '../guardrails/api/GuardrailReader';
import { writeEvaluations } from '../guardrails/record/writeEvaluations';
import { GuardrailTables } from './GuardrailTables';

jest.setTimeout(60_000);

describe('GuardrailTables', () => {
  const databases = TestDatabases.create({ disableDocker: true });

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('tells what is new, and which waivers want a decision', async () => {
      const { knex, fill } = await migratedDatabase(databases, id);
      await fill(
        ['alpha', 'beta', 'gamma'].map(name => derivedApplication({ name })),
      );
      const write = (at: string, rules: string[]) =>
        knex.transaction(tx =>
          writeEvaluations(
            tx,
            [
              evaluatedApplication({
                application: 'alpha',
                findings: rules.map(rule => ({ rule })),
                waivers: [
                  { id: 'late', expires: '2026-11-20' },
                  { id: 'soon', expires: '2026-11-30' },
                  { id: 'asked', expires: '2026-12-31', approver: undefined },
                  { id: 'holds', expires: '2027-01-31' },
                ],
              }),
              evaluatedApplication({
                application: 'beta',
                findings: [{ rule: 'waived', outcome: 'waived' }],
              }),
            ],
            at,
          ),
        );
      await write('2026-11-10T00:00:00.000Z', ['old']);
      await write('2026-11-20T00:00:00.000Z', ['old', 'new', 'newer']);

      const tables = new GuardrailTables(knex, new GuardrailReader(knex));
      const seen = await tables.read({
        since: new Date('2026-11-15T00:00:00Z'),
        now: new Date('2026-11-22T00:00:00Z'),
        limit: 1,
      });
      expect(seen).toMatchObject({
        checked: {},
        byState: { error: 1, waived: 1, unknown: 1, clean: 0 },
        newErrors: {
          count: 2,
          items: [
            {
              application: 'alpha',
              ownerRef: 'group:default/team-a',
              since: '2026-11-20T00:00:00.000Z',
            },
          ],
        },
        expiredWaivers: { count: 1, items: [{ id: 'late', daysLeft: -2 }] },
        expiringWaivers: { count: 1, items: [{ id: 'soon', daysLeft: 8 }] },
        requestedWaivers: { count: 1, items: [{ id: 'asked' }] },
      });
    });
  });
});
