import { Knex } from 'knex';
import { OperationsReviews } from './OperationsReviews';
import { ReviewStore } from './ReviewStore';
import { ReviewTables } from './ReviewTables';
import { SnapshotServices } from './takeSnapshot';

/** Makes the operations review of the plugin's services. */
export function createOperationsReviews(
  options: {
    knex: Knex;
    now: () => Date;
  } & Omit<SnapshotServices, 'tables'>,
): OperationsReviews {
  const { knex, now, ...services } = options;
  return new OperationsReviews({
    store: new ReviewStore(knex),
    services: {
      ...services,
      tables: new ReviewTables(knex),
    },
    now,
  });
}
