import { Knex } from 'knex';

/**
 * Passes over the monorepo, refreshes of figures and evaluations of guardrails all write namespaces, each in an order of
 * its own. All of them lock this row first: none waits for a row that another holds.
 */
export async function lockIndex(tx: Knex.Transaction): Promise<void> {
  await tx('index_state')
    .where({ id: 1 })
    .update({ revision: tx.raw('revision') });
}
