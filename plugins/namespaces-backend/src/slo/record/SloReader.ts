import {
  SloObjectiveSummary,
  SloSource,
} from '@freehold/backstage-plugin-namespaces-common';
import { SloProvider } from '@freehold/backstage-plugin-namespaces-node';
import { Knex } from 'knex';
import { sloRank } from '../../database/sloRank';
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
   * Every objective in every namespace, of one owner or of all, worst first. Those that were never evaluated have the
   * state `no-data`.
   *
   * @param options - `worst`: only so many of those that were evaluated and are not healthy
   */
  async summaries(
    options: { ownerRef?: string; worst?: number } = {},
  ): Promise<SeriesSummary[]> {
    const query = this.#measured();
    if (options.ownerRef !== undefined) {
      query.where('slo_series.owner_ref', options.ownerRef);
    }
    if (options.worst !== undefined) {
      query
        .whereBetween('rank', [0, sloRank('healthy') - 1])
        .limit(options.worst);
    }
    const rows = await query
      .orderBy(['rank', 'remaining', 'namespace', 'slo_series.id'])
      .select(
        'slo_series.id',
        'slo_series.application',
        'environment',
        'namespace',
        'owner_ref',
        'slo_series.objective',
        'title',
        'slo_series.target',
        'rank',
        'attainment',
        'remaining',
        'burn',
      );
    return rows.map(row => {
      const attainment = known(row.attainment, UNKNOWN.attainment);
      const remaining = known(row.remaining, UNKNOWN.remaining);
      const burn = known(row.burn, UNKNOWN.burn);
      return {
        id: row.id,
        application: row.application,
        environment: row.environment,
        namespace: row.namespace,
        ownerRef: row.owner_ref,
        objective: row.objective,
        title: row.title,
        target: row.target,
        state: stateOfRank(row.rank) ?? 'no-data',
        ...(attainment !== undefined && { attainment }),
        ...(remaining !== undefined && { remaining }),
        ...(burn !== undefined && { burn }),
      };
    });
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
