import { NamespaceRow } from '@freehold/backstage-plugin-namespaces-common';
import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { grouped } from '../../database/grouped';
import { SloDefinitionTable, SloSeriesTable } from '../../database/tables';
import { updateMany } from '../../database/updateMany';
import { NOT_EVALUATED_YET, UNKNOWN } from '../record/seriesRecord';

/** SQLite takes at most 500 rows in one INSERT. */
const INSERT_CHUNK = 200;

type Definition = Pick<
  SloDefinitionTable,
  'objective' | 'target' | 'definition_json'
>;

/** An application whose series have to fit its objectives and namespaces. */
export interface SeriesOwner {
  name: string;
  namespaces: readonly NamespaceRow[];
  /** Objectives that the series were made for. */
  before: readonly Definition[];
  after: readonly Definition[];
}

type IndexedColumns = Pick<
  SloSeriesTable,
  'namespace' | 'cluster' | 'owner_ref' | 'retired_at'
>;

type Known = IndexedColumns &
  Pick<
    SloSeriesTable,
    | 'id'
    | 'application'
    | 'environment'
    | 'objective'
    | 'target'
    | 'version'
    | 'evaluated_to'
  >;

/** What the columns of a series have before anything is recorded. */
const NEW_SERIES = {
  retired_at: '',
  version: 1,
  measure: '',
  unit: 'events',
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
} as const;

/**
 * Gives every objective a series in every namespace. What is recorded stays with the series: one that goes away is
 * retired, and goes on where it was when it comes back.
 */
export async function reconcileSeries(
  tx: Knex.Transaction,
  update: { applications: readonly SeriesOwner[]; at: string },
): Promise<void> {
  const { applications, at } = update;
  const existing = await seriesOf(
    tx,
    applications.map(({ name }) => name),
  );
  const added: Array<Omit<SloSeriesTable, 'id'>> = [];
  const changed: Known[] = [];
  for (const owner of applications) {
    const known = new Map(
      (existing.get(owner.name) ?? []).map(row => [keyOf(row), row]),
    );
    const redefined = changedObjectives(owner);
    for (const row of wantedSeries(owner)) {
      const current = known.get(keyOf(row));
      known.delete(keyOf(row));
      if (!current) {
        added.push({ ...NEW_SERIES, ...row });
      } else if (redefined.has(row.objective) || isMoved(current, row)) {
        // Whoever evaluates the older definition at this moment must not have the last word.
        const version = current.version + 1;
        changed.push({ ...current, ...row, version, evaluated_to: 0 });
      } else if (current.owner_ref !== row.owner_ref) {
        changed.push({ ...current, ...row });
      }
    }
    for (const row of known.values()) {
      if (row.retired_at === '') {
        changed.push({ ...row, retired_at: at });
      }
    }
  }

  for (const chunk of chunked(added, INSERT_CHUNK)) {
    await tx('slo_series').insert(chunk);
  }
  await updateMany(tx, {
    table: 'slo_series',
    keys: ['id'],
    columns: {
      id: 'integer',
      namespace: 'text',
      cluster: 'text',
      owner_ref: 'text',
      target: 'double precision',
      retired_at: 'text',
      version: 'integer',
      evaluated_to: 'integer',
    },
    rows: changed,
  });
}

async function seriesOf(tx: Knex.Transaction, names: readonly string[]) {
  const rows = await tx('slo_series')
    .whereIn('application', names)
    .select(
      'id',
      'application',
      'environment',
      'objective',
      'namespace',
      'cluster',
      'owner_ref',
      'target',
      'retired_at',
      'version',
      'evaluated_to',
    );
  return grouped<string, Known>(rows, row => row.application);
}

function wantedSeries({ name, namespaces, after }: SeriesOwner) {
  return namespaces.flatMap(row =>
    after.map(({ objective, target }) => ({
      application: name,
      environment: row.environment,
      objective,
      namespace: row.namespace,
      cluster: row.cluster,
      owner_ref: row.ownerRef,
      target,
      retired_at: '',
    })),
  );
}

function changedObjectives({ before, after }: SeriesOwner): Set<string> {
  const previous = new Map(
    before.map(item => [item.objective, item.definition_json]),
  );
  return new Set(
    after
      .filter(item => previous.get(item.objective) !== item.definition_json)
      .map(item => item.objective),
  );
}

/** An owner counts nothing: a re-organisation leaves every figure as it is. */
function isMoved(current: IndexedColumns, wanted: IndexedColumns): boolean {
  return (
    current.namespace !== wanted.namespace ||
    current.cluster !== wanted.cluster ||
    current.retired_at !== wanted.retired_at
  );
}

function keyOf(row: { environment: string; objective: string }): string {
  return `${row.environment}/${row.objective}`;
}
