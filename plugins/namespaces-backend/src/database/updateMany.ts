import { Knex } from 'knex';
import { chunked } from './chunked';

/** Values of one statement stay far below what any database takes. */
const ROWS_PER_STATEMENT = 200;

type ColumnType = 'integer' | 'double precision' | 'text';

/**
 * Updates many rows, each with values of its own, in few statements. Rows that are not there stay away, which an upsert
 * cannot promise.
 *
 * @param columns - type of every column of the rows; those in `keys` say which row it is.
 */
export async function updateMany<Row extends object>(
  knex: Knex,
  options: {
    table: string;
    keys: ReadonlyArray<keyof Row & string>;
    columns: Partial<Record<keyof Row & string, ColumnType>>;
    rows: readonly Row[];
  },
): Promise<void> {
  const { table, keys, columns, rows } = options;
  const names = Object.keys(columns) as Array<keyof Row & string>;
  // Both databases call the columns of VALUES column1, column2, ...
  const valueOf = (name: keyof Row & string) =>
    `v.column${names.indexOf(name) + 1}`;
  const sets = names
    .filter(name => !keys.includes(name))
    .map(name => `"${name}" = ${valueOf(name)}`);
  const matches = keys.map(name => `"${table}"."${name}" = ${valueOf(name)}`);
  // Nothing tells PostgreSQL the types of parameters in VALUES; the first row does for all.
  const typed = `(${names.map(name => `cast(? as ${columns[name]})`)})`;
  const plain = `(${names.map(() => '?')})`;
  for (const chunk of chunked(rows, ROWS_PER_STATEMENT)) {
    await knex.raw(
      `update "${table}" set ${sets} from (values ${chunk.map((_row, index) =>
        index === 0 ? typed : plain,
      )}) as v where ${matches.join(' and ')}`,
      chunk.flatMap(row => names.map(name => row[name] as Knex.RawBinding)),
    );
  }
}
