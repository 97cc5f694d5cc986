/** Databases to measure on: SQLite in a file, and PostgreSQL when there is one. */
import createKnex, { Knex } from 'knex';
import { join } from 'node:path';
import { MIGRATIONS_DIRECTORY } from '../plugins/namespaces-backend/src/database/openDatabase';
import { createDatabase } from './namespacesIndex';

/** As the tests of the tables take it. */
const CONNECTION = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** An empty database with the plugin's tables. */
export interface BenchDatabase {
  knex: Knex;
  /** Does what the database does by itself sooner or later after many rows were written. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A kind of database that is there to be measured. */
export interface DatabaseKind {
  name: string;
  create(directory: string, name: string): Promise<BenchDatabase>;
}

export function availableDatabases(
  env: Record<string, string | undefined>,
): DatabaseKind[] {
  const connection = env[CONNECTION];
  return [
    { name: 'SQLite', create: createSqlite },
    ...(connection
      ? [
          {
            name: 'PostgreSQL',
            create: (_directory: string, name: string) =>
              createPostgres(connection, name),
          },
        ]
      : []),
  ];
}

async function createSqlite(
  directory: string,
  name: string,
): Promise<BenchDatabase> {
  const knex = await createDatabase(join(directory, `${name}.sqlite`));
  return { knex, settle: async () => {}, close: () => knex.destroy() };
}

async function createPostgres(
  connection: string,
  name: string,
): Promise<BenchDatabase> {
  const database = `freehold_bench_${process.pid}_${name}`;
  const server = createKnex({ client: 'pg', connection });
  await server.raw('create database ??', [database]);
  const url = new URL(connection);
  url.pathname = `/${database}`;
  const knex = createKnex({ client: 'pg', connection: url.href });
  const close = async () => {
    await knex.destroy();
    await server.raw('drop database ??', [database]);
    await server.destroy();
  };
  try {
    await knex.migrate.latest({ directory: MIGRATIONS_DIRECTORY });
  } catch (error) {
    await close();
    throw error;
  }
  return { knex, settle: async () => knex.raw('vacuum analyze'), close };
}
