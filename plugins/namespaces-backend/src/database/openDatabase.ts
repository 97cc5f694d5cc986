import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Where the migrations are, in the source tree and in a published package. */
export const MIGRATIONS_DIRECTORY = resolvePackagePath(
  '@freehold/backstage-plugin-namespaces-backend',
  'migrations',
);

/** The plugin's own database with its tables up to date. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  }
  return knex;
}
