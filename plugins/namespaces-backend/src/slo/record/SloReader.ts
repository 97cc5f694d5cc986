import {
  SloObjectiveSummary,
  SloSource,
} from '@freehold/backstage-plugin-namespaces-common';
import { SloProvider } from '@freehold/backstage-plugin-namespaces-node';
import { Knex } from 'knex';
import { chunked } from '../../database/chunked';
import { sloRank } from '../../database/sloRank';
import { SloDefinitionTable, SloSeriesTable } from '../../database/tables';
import { RecordedDay } from './dayRow';
import { readDays } from './hourRecord';
import {
  SeriesRecord,
  UNKNOWN,
  known,
  seriesRecord,
  stateOfRank,
} from './seriesRecord';

/** An objective in one namespace as lists show it. */
export interface SeriesSummary extends SloObjectiveSummary {
  id: number;
}

/** What is compared of an objective in one namespace: of all there are, no more is ever read at once. */
export type SeriesFigures = Pick<
  SeriesSummary,
  | 'id'
  | 'namespace'
  | 'objective'
  | 'state'
  | 'attainment'
  | 'remaining'
  | 'burn'
>;

/** What lists show of a series beside its figures. */
export type SeriesNames = Omit<SeriesSummary, keyof SeriesFigures>;

const FIGURES = [
  'slo_series.id',
  'slo_series.namespace',
  'slo_series.objective',
  'slo_series.rank',
  'slo_series.attainment',
  'slo_series.remaining',
  'slo_series.burn',
] as const;

const NAMES = [
  'slo_series.application',
  'slo_series.environment',
  'slo_series.owner_ref',
  'slo_definitions.title',
  'slo_series.target',
] as const;

/** Answers from what was recorded of SLOs. Nothing here asks a provider. */
export class SloReader {
  readonly #knex: Knex;
  readonly #provider?: Pick<SloProvider, 'id' | 'title' | 'sample'>;

  /** @param provider - the one that is asked; absent when none is installed. */
  constructor(
    knex: Knex,
    provider?: Pick<SloProvider, 'id' | 'title' | 'sample'>,
  ) {
    this.#knex = knex;
    this.#provider = provider;
  }

  /** Where the figures come from and how old they are; nothing when no provider is installed. */
  async source(): Promise<SloSource | undefined> {
    const provider = this.#provider;
    if (!provider) {
      return undefined;
    }
    const { id, title, sample = false } = provider;
    const row = await this.#knex('slo_sources').where({ id }).first();
    return {
      id,
      title,
      sample,
      ...(row?.refreshed_at && { refreshedAt: row.refreshed_at }),
      ...(row?.attempted_at && { attemptedAt: row.attempted_at }),
      ...(row?.error && { error: row.error }),
    };
  }

  /** Every series of an application that is measured, in the order of slo.yaml, by environment. */
  async applicationSeries(application: string): Promise<SeriesRecord[]> {
    const rows = await this.#measured()
      .where('slo_series.application', application)
      .orderBy('environment')
      .orderBy('position')
      .select('slo_series.*', 'position', 'title', 'definition_json');
    return rows.map(seriesRecord);
  }

  /**
   * The recorded days of series, oldest first; series without any are absent.
   *
   * @param fromDay - days since 1970.
   */
  async days(
    seriesIds: readonly number[],
    fromDay: number,
  ): Promise<Map<number, RecordedDay[]>> {
    return readDays(this.#knex, seriesIds, fromDay);
  }

  /**
   * Objectives that were evaluated and are not healthy, of one owner or of all, worst first.
   *
   * @param options - `limit`: no more than these
   */
  async worst(options: {
    limit: number;
    ownerRef?: string;
  }): Promise<SeriesSummary[]> {
    const query = this.#measured()
      .whereBetween('rank', [0, sloRank('healthy') - 1])
      .orderBy(['rank', 'remaining', 'namespace', 'slo_series.id'])
      .limit(options.limit)
      .select(...FIGURES, ...NAMES);
    if (options.ownerRef !== undefined) {
      query.where('slo_series.owner_ref', options.ownerRef);
    }
    const rows = await query;
    return rows.map(row => ({ ...seriesFigures(row), ...seriesNames(row) }));
  }

  /** The figures of every objective in every namespace. Those that were never evaluated have the state `no-data`. */
  async figures(): Promise<SeriesFigures[]> {
    // All columns are in one index: the rows themselves would be many times as much to read.
    const rows = await this.#knex('slo_series')
      .where('retired_at', '')
      .select(...FIGURES);
    return rows.map(seriesFigures);
  }

  /** What series are called, by number; those whose definition is gone are absent. */
  async names(seriesIds: readonly number[]): Promise<Map<number, SeriesNames>> {
    const names = new Map<number, SeriesNames>();
    for (const ids of chunked(seriesIds)) {
      const rows = await this.#measured()
        .whereIn('slo_series.id', ids)
        .select('slo_series.id', ...NAMES);
      rows.forEach(row => names.set(row.id, seriesNames(row)));
    }
    return names;
  }

  /** Series of definitions and namespaces that are there. */
  #measured() {
    return this.#knex('slo_series')
      .join('slo_definitions', {
        'slo_definitions.application': 'slo_series.application',
        'slo_definitions.objective': 'slo_series.objective',
      })
      .where('slo_series.retired_at', '');
  }
}

function seriesFigures(
  row: Pick<
    SloSeriesTable,
    | 'id'
    | 'namespace'
    | 'objective'
    | 'rank'
    | 'attainment'
    | 'remaining'
    | 'burn'
  >,
): SeriesFigures {
  const { id, namespace, objective, rank } = row;
  const state = stateOfRank(rank) ?? 'no-data';
  const figures: SeriesFigures = { id, namespace, objective, state };
  for (const name of ['attainment', 'remaining', 'burn'] as const) {
    const value = known(row[name], UNKNOWN[name]);
    if (value !== undefined) {
      figures[name] = value;
    }
  }
  return figures;
}

function seriesNames(
  row: Pick<
    SloSeriesTable & SloDefinitionTable,
    'application' | 'environment' | 'owner_ref' | 'title' | 'target'
  >,
): SeriesNames {
  const { application, environment, title, target } = row;
  return { application, environment, ownerRef: row.owner_ref, title, target };
}
