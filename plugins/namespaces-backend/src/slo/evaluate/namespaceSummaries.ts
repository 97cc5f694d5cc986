import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { grouped } from '../../database/grouped';
import { NamespaceSloColumns, namespaceSloColumns } from './namespaceSummary';

/** Key of a namespace's row. */
export function namespaceKey(row: {
  application: string;
  environment: string;
}): string {
  return `${row.application}/${row.environment}`;
}

/** What the namespaces of applications show of their SLOs, by `namespaceKey`; those without an SLO are absent. */
export async function namespaceSummaries(
  knex: Knex,
  applications: readonly string[],
): Promise<Map<string, NamespaceSloColumns>> {
  const summaries = new Map<string, NamespaceSloColumns>();
  for (const names of chunked(applications)) {
    const rows = await knex('slo_series')
      .join('slo_definitions', {
        'slo_definitions.application': 'slo_series.application',
        'slo_definitions.objective': 'slo_series.objective',
      })
      .whereIn('slo_series.application', names)
      .where('retired_at', '')
      .select(
        'slo_series.application',
        'environment',
        'slo_series.objective',
        'title',
        'slo_series.target',
        'rank',
        'remaining',
        'attainment',
        'evaluated_to',
        'trend_json',
        'failure',
      );
    for (const [key, series] of grouped<string, (typeof rows)[number]>(
      rows,
      namespaceKey,
    )) {
      summaries.set(key, namespaceSloColumns(series));
    }
  }
  return summaries;
}
