import { Knex } from 'knex';

/** Rows written at once from which the database is asked to count anew what its columns hold. */
const ANALYZE_FROM = 500;

/**
 * Lets the planner know what a large write has put into the columns of `namespaces`. Without statistics it takes "one of
 * six environments" for as selective as "one of 400 teams", and every state of an SLO for the only one.
 */
export async function countAnew(
  tx: Knex.Transaction,
  written: number,
): Promise<void> {
  if (written >= ANALYZE_FROM) {
    await tx.raw('ANALYZE namespaces');
  }
}
