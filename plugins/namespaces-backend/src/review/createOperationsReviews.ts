import { Knex } from 'knex';
import { GuardrailReader } from '../guardrails/api/GuardrailReader';
import { GuardrailTables } from './GuardrailTables';
import { OperationsReviews } from './OperationsReviews';
import { ReviewStore } from './ReviewStore';
import { ReviewTables } from './ReviewTables';
import { SnapshotServices } from './takeSnapshot';

/** Makes the operations review of the plugin's services. */
export function createOperationsReviews(
  options: {
    knex: Knex;
    guardrails: GuardrailReader;
    now: () => Date;
  } & Omit<SnapshotServices, 'tables' | 'guardrails'>,
): OperationsReviews {
  const { knex, guardrails, now, ...services } = options;
  return new OperationsReviews({
    store: new ReviewStore(knex),
    services: {
      ...services,
      tables: new ReviewTables(knex),
      guardrails: new GuardrailTables(knex, guardrails),
    },
    now,
  });
}
