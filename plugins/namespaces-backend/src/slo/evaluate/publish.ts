import { Knex } from 'knex';
import { updateMany } from '../../database/updateMany';
import { Evaluation } from './evaluateSeries';
import { NamespaceSloColumns } from './namespaceSummary';
import { namespaceSummaries } from './namespaceSummaries';

const COLUMNS = {
  id: 'integer',
  version: 'integer',
  evaluated_to: 'integer',
  live_json: 'text',
  rank: 'integer',
  remaining: 'double precision',
  attainment: 'double precision',
  burn: 'double precision',
  status_json: 'text',
  refreshed_at: 'text',
} as const;

/** An evaluation on its way into the tables. */
export interface EvaluatedRow extends Evaluation {
  id: number;
  /** Of the definition that was evaluated: with another one in the table, nothing is written. */
  version: number;
  evaluated_to: number;
  live_json: string;
  refreshed_at: string;
}

export async function writeEvaluations(
  tx: Knex.Transaction,
  rows: readonly EvaluatedRow[],
): Promise<void> {
  const table = 'slo_series';
  const keys = ['id', 'version'] as const;
  const [withTrend, others] = [true, false].map(trend =>
    rows.filter(row => (row.trend_json !== undefined) === trend),
  );
  await updateMany(tx, {
    table,
    keys,
    columns: { ...COLUMNS, trend_json: 'text' },
    rows: withTrend,
  });
  await updateMany(tx, { table, keys, columns: COLUMNS, rows: others });
}

/** Lets the namespaces of applications show what their series say. */
export async function publishNamespaces(
  tx: Knex.Transaction,
  applications: Iterable<string>,
): Promise<void> {
  const names = [...new Set(applications)];
  const summaries = await namespaceSummaries(tx, names);
  await updateMany<
    NamespaceSloColumns & { application: string; environment: string }
  >(tx, {
    table: 'namespaces',
    keys: ['application', 'environment'],
    columns: {
      application: 'text',
      environment: 'text',
      slo_rank: 'integer',
      slo_remaining: 'double precision',
      slo_json: 'text',
    },
    rows: [...summaries].map(([key, columns]) => {
      const [application, environment] = key.split('/');
      return { application, environment, ...columns };
    }),
  });
}
