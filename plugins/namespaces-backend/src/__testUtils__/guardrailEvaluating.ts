import {
  TestDatabaseId,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { createGuardrailChecker } from '@freehold/guardrails';
import { MonorepoStore } from '@freehold/monorepo';
import { GuardrailReader } from '../guardrails/api/GuardrailReader';
import { applicationGuardrails } from '../guardrails/api/applicationGuardrails';
import {
  GuardrailEvaluator,
  GuardrailEvaluatorOptions,
} from '../guardrails/evaluate/GuardrailEvaluator';
import { NamespaceIndexer } from '../indexer/NamespaceIndexer';
import { migratedDatabase } from './migratedDatabase';

const DAY_MS = 86_400_000;

/** A database with an index of a repository, a clock, and any number of evaluators of it. */
export async function guardrailEvaluating(
  databases: TestDatabases,
  id: TestDatabaseId,
  store: MonorepoStore,
) {
  const database = await migratedDatabase(databases, id);
  const { knex } = database;
  const clock = { now: new Date('2026-11-23T10:00:00.000Z') };
  const logger = mockServices.logger.mock();
  const groups = jest.fn(
    async (): Promise<ReadonlySet<string>> =>
      new Set(['group:default/team-payment', 'group:default/team-platform']),
  );
  const indexer = new NamespaceIndexer({
    store,
    writer: database.writer,
    logger,
    now: () => clock.now,
    fullPassIntervalMs: DAY_MS,
  });
  const reader = new GuardrailReader(knex);

  const evaluator = (options: Partial<GuardrailEvaluatorOptions> = {}) =>
    new GuardrailEvaluator({
      knex,
      store,
      groups,
      logger,
      now: () => clock.now,
      signal: new AbortController().signal,
      ...options,
    });

  return {
    ...database,
    clock,
    logger,
    groups,
    indexer,
    guardrails: reader,
    waitDays(days: number) {
      clock.now = new Date(clock.now.getTime() + days * DAY_MS);
    },
    evaluator,
    /** Brings index and findings to the head, and tells which applications were looked at. */
    async lookedAt(): Promise<string[]> {
      const names: string[] = [];
      await indexer.refresh();
      await evaluator({
        createChecker(input) {
          const made = createGuardrailChecker(input);
          if (made.ok) {
            const { checker } = made;
            const check = checker.checkApplication.bind(checker);
            checker.checkApplication = (name, files, options) => {
              names.push(name);
              return check(name, files, options);
            };
          }
          return made;
        },
      }).evaluate();
      return names;
    },
    application: (name: string) =>
      applicationGuardrails(reader, name, clock.now),
    /** What one policy or rule has against an application. */
    async findings(name: string, rule: string) {
      const { findings } = await applicationGuardrails(reader, name, clock.now);
      return findings.filter(finding => finding.rule === rule);
    },
    async namespace(name: string) {
      const { items } = await database.reader.listNamespaces({});
      return items.find(({ namespace }) => namespace === name)?.guardrails;
    },
  };
}
