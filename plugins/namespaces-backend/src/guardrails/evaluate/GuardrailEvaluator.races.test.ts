import { guardedSample } from '../../__testUtils__/guardedSample';
import {
  RUNBOOK_FILE,
  runbookPolicy,
} from '../../__testUtils__/guardrailPolicies';

jest.setTimeout(120_000);

describe('GuardrailEvaluator, while others change things', () => {
  const { databases, start, monorepo } = guardedSample();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('writes nothing for an evaluation that another replica has overtaken, and catches up with it', async () => {
      const database = await start(id);
      await database.indexer.refresh();
      let overtaken = false;
      await database
        .evaluator({
          async groups() {
            if (!overtaken) {
              overtaken = true;
              await database.evaluator().evaluate();
              await database.knex('guardrail_findings').delete();
            }
            return database.groups();
          },
        })
        .evaluate();
      expect(overtaken).toBe(true);
      await expect(
        database.knex('guardrail_findings').select('rule'),
      ).resolves.toEqual([]);
      expect(database.logger.error).not.toHaveBeenCalled();
    });

    it('goes on with what the index has learnt meanwhile', async () => {
      const database = await start(id);
      await monorepo().write({
        [RUNBOOK_FILE]: runbookPolicy({ production: 'Warn' }),
      });
      await database.indexer.refresh();
      let moved = false;
      await database
        .evaluator({
          async groups() {
            if (!moved) {
              moved = true;
              await monorepo().create('cart-api');
              await database.indexer.refresh();
            }
            return database.groups();
          },
        })
        .evaluate();
      await expect(database.application('cart-api')).resolves.toMatchObject({
        checked: { commit: await monorepo().store.head() },
      });
    });

    it('forgets an application that is gone', async () => {
      const database = await start(id);
      await database.lookedAt();
      await monorepo().remove('hello-world');
      await database.lookedAt();
      for (const table of [
        'guardrail_applications',
        'guardrail_findings',
        'guardrail_api_uses',
      ]) {
        await expect(
          database.knex.table(table).distinct().pluck('application'),
        ).resolves.toEqual(['payment-ledger']);
      }
    });

    it('ends with the process', async () => {
      const database = await start(id);
      const controller = new AbortController();
      await database.indexer.refresh();
      await database
        .evaluator({
          signal: controller.signal,
          async groups() {
            controller.abort();
            return new Set<string>();
          },
        })
        .evaluate();
      await expect(
        database.knex('guardrail_applications').select('application'),
      ).resolves.toEqual([]);
      expect(database.logger.error).not.toHaveBeenCalled();
    });
  });
});
