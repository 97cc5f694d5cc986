import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { SloDefinitionTable, SloSeriesTable } from '../../database/tables';
import { updateMany } from '../../database/updateMany';
import { NOT_EVALUATED_YET, UNKNOWN } from './seriesRecord';

/** A series as a refresh works with it. */
export interface MeasuredSeries extends SloSeries {
  /** Of the definition. */
  version: number;
  /** What the recorded hours were counted by; empty for a new series. */
  measure: string;
  unit: 'events' | 'slices';
  recordedFrom: number;
  recordedTo: number;
  evaluatedTo: number;
  failure: string;
  liveJson: string;
  /** Trend up to `evaluatedTo`; empty when nothing of it was known. */
  trendJson: string;
}

/** Everything that is measured, applications together. */
export async function readMeasuredSeries(
  knex: Knex,
): Promise<MeasuredSeries[]> {
  const [definitions, rows] = await Promise.all([
    knex('slo_definitions').select(
      'application',
      'objective',
      'definition_json',
    ),
    knex('slo_series')
      .where('retired_at', '')
      .orderBy(['application', 'environment', 'id'])
      .select(
        'id',
        'application',
        'environment',
        'objective',
        'namespace',
        'cluster',
        'version',
        'measure',
        'unit',
        'recorded_from',
        'recorded_to',
        'evaluated_to',
        'failure',
        'live_json',
        'trend_json',
      ),
  ]);
  // An objective has as many series as its application has environments, and is read once.
  const parsed = new Map(
    definitions.map(row => [keyOf(row), parsedDefinition(row)]),
  );
  return rows.flatMap(row => {
    const definition = parsed.get(keyOf(row));
    // A pass over the monorepo may have removed it between the two queries.
    return definition ? [{ ...measuredSeries(row), ...definition }] : [];
  });
}

type Columns = Omit<
  SloSeriesTable,
  | 'owner_ref'
  | 'target'
  | 'retired_at'
  | 'rank'
  | 'remaining'
  | 'attainment'
  | 'burn'
  | 'status_json'
  | 'refreshed_at'
>;

function measuredSeries(
  row: Columns,
): Omit<MeasuredSeries, 'slo' | 'objective'> {
  const { id, application, environment, cluster, namespace } = row;
  return {
    id,
    application,
    environment,
    cluster,
    namespace,
    version: row.version,
    measure: row.measure,
    unit: row.unit === 'slices' ? 'slices' : 'events',
    recordedFrom: row.recorded_from,
    recordedTo: row.recorded_to,
    evaluatedTo: row.evaluated_to,
    failure: row.failure,
    liveJson: row.live_json,
    trendJson: row.trend_json,
  };
}

function parsedDefinition({
  definition_json: json,
}: Pick<SloDefinitionTable, 'definition_json'>): Pick<
  SloSeries,
  'slo' | 'objective'
> {
  const slo: SloSeries['slo'] = JSON.parse(json);
  return { slo, objective: slo.objectives[0] };
}

function keyOf(row: { application: string; objective: string }): string {
  return `${row.application}/${row.objective}`;
}

/** What was recorded of these series means something else from now on: it is dropped, and measured anew. */
export async function restartSeries(
  tx: Knex.Transaction,
  series: ReadonlyArray<Pick<MeasuredSeries, 'id' | 'measure' | 'unit'>>,
): Promise<void> {
  for (const chunk of chunked(series)) {
    const ids = chunk.map(({ id }) => id);
    await tx('slo_days').whereIn('series_id', ids).delete();
    await tx('slo_series')
      .whereIn('id', ids)
      .update({
        recorded_from: 0,
        recorded_to: 0,
        failure: '',
        live_json: '',
        evaluated_to: 0,
        rank: NOT_EVALUATED_YET,
        ...UNKNOWN,
        status_json: '',
        trend_json: '',
        refreshed_at: '',
      });
  }
  await updateMany(tx, {
    table: 'slo_series',
    keys: ['id'],
    columns: { id: 'integer', measure: 'text', unit: 'text' },
    rows: series.map(({ id, measure, unit }) => ({ id, measure, unit })),
  });
}
