import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { CatalogOwners } from './CatalogOwners';
import { OperationsReviews } from './OperationsReviews';
import { ReviewStore } from './ReviewStore';
import { ReviewTables } from './ReviewTables';
import { SnapshotServices } from './takeSnapshot';

/** Makes the operations review of the plugin's services. */
export function createOperationsReviews(
  options: {
    knex: Knex;
    catalog: CatalogService;
    auth: AuthService;
    now: () => Date;
  } & Pick<SnapshotServices, 'reader' | 'slos' | 'rollups' | 'sloIntervalMs'>,
): OperationsReviews {
  const { knex, catalog, auth, now, ...services } = options;
  return new OperationsReviews({
    store: new ReviewStore(knex),
    services: {
      ...services,
      tables: new ReviewTables(knex),
      owners: new CatalogOwners({ catalog, auth }),
    },
    now,
  });
}
