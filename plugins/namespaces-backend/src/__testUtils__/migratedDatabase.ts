import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { IndexReader } from '../database/IndexReader';
import { IndexWriter } from '../database/IndexWriter';
import { MIGRATIONS_DIRECTORY } from '../database/openDatabase';
import { DerivedApplication } from '../indexer/deriveApplication';

/** An empty database with the plugin's tables. */
export async function migratedDatabase(
  databases: TestDatabases,
  id: TestDatabaseId,
) {
  const knex = await databases.init(id);
  await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  const writer = new IndexWriter(knex);
  return {
    knex,
    reader: new IndexReader(knex),
    writer,
    /** Writes applications as one pass would. */
    async fill(changed: DerivedApplication[], removed: string[] = []) {
      const { revision } = await writer.state();
      return writer.apply({
        revision,
        commit: `commit-${revision + 1}`,
        basis: 'basis',
        checkedAt: '2026-01-01T00:00:00.000Z',
        changed,
        removed,
      });
    },
  };
}
