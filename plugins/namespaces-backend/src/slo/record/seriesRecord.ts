import { SloStatus } from '@freehold/backstage-plugin-namespaces-common';
import { SloSeries } from '@freehold/backstage-plugin-namespaces-node';
import { OBJECTIVE_STATES, SloDefinition } from '@freehold/slo';
import { SloDefinitionTable, SloSeriesTable } from '../../database/tables';

/** What the columns `remaining`, `attainment` and `burn` hold while the figure is not known. */
export const UNKNOWN = { remaining: 2, attainment: 2, burn: -1 } as const;

/** `slo_series.rank` before the first evaluation. */
export const NOT_EVALUATED_YET = -1;

/** The columns of a figure that may not be known. */
export function known(value: number, unknown: number): number | undefined {
  return value === unknown ? undefined : value;
}

/** One objective in one namespace with everything that is recorded of it but its hours. */
export interface SeriesRecord extends SloSeries {
  ownerRef: string;
  title: string;
  /** Place of the objective in slo.yaml. */
  position: number;
  unit: 'events' | 'slices';
  /** Hours since 1970 that were asked for: from the first, up to but not including the last; both 0 for none. */
  recordedFrom: number;
  recordedTo: number;
  /** Why the provider has no answer. */
  failure?: string;
  /** Absent before the first evaluation. */
  status?: SloStatus;
  /** Budget left at the end of each of the last 30 days, oldest first. */
  trend?: Array<number | null>;
  live?: { url?: string; target?: number };
  /** ISO 8601 of the evaluation. */
  refreshedAt?: string;
}

export type SeriesRow = SloSeriesTable &
  Pick<SloDefinitionTable, 'position' | 'title' | 'definition_json'>;

export function seriesRecord(row: SeriesRow): SeriesRecord {
  const live: { url?: string; target?: number } | undefined = row.live_json
    ? JSON.parse(row.live_json)
    : undefined;
  return {
    ...seriesOfRow(row),
    ownerRef: row.owner_ref,
    title: row.title,
    position: row.position,
    unit: row.unit === 'slices' ? 'slices' : 'events',
    recordedFrom: row.recorded_from,
    recordedTo: row.recorded_to,
    ...(row.failure && { failure: row.failure }),
    ...(row.status_json && { status: JSON.parse(row.status_json) }),
    ...(row.trend_json && { trend: JSON.parse(row.trend_json) }),
    ...(live && { live: { url: live.url, target: live.target } }),
    ...(row.refreshed_at && { refreshedAt: row.refreshed_at }),
  };
}

/** The series as providers are asked about it. */
export function seriesOfRow(
  row: Pick<
    SeriesRow,
    | 'id'
    | 'application'
    | 'environment'
    | 'cluster'
    | 'namespace'
    | 'definition_json'
  >,
): SloSeries {
  const slo: SloDefinition = JSON.parse(row.definition_json);
  const [objective] = slo.objectives;
  const { id, application, environment, cluster, namespace } = row;
  return { id, application, environment, cluster, namespace, slo, objective };
}

/** The state that a rank stands for; nothing before the first evaluation. */
export function stateOfRank(rank: number) {
  return rank === NOT_EVALUATED_YET ? undefined : OBJECTIVE_STATES[rank];
}
