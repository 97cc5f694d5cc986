import { NamespaceSloSummary } from '@freehold/backstage-plugin-namespaces-common';
import { sloRank, sloStateOf } from '../../database/sloRank';
import { NamespaceTable } from '../../database/tables';
import { HOUR_MS } from '../record/dayRow';
import { NOT_EVALUATED_YET, UNKNOWN, known } from '../record/seriesRecord';

/** What a namespace shows of one of its objectives. */
export interface SummarisedSeries {
  objective: string;
  title: string;
  target: number;
  rank: number;
  remaining: number;
  attainment: number;
  evaluated_to: number;
  trend_json: string;
  failure: string;
}

export type NamespaceSloColumns = Pick<
  NamespaceTable,
  'slo_rank' | 'slo_remaining' | 'slo_json'
>;

/** Of a namespace in which something is measured, before anything is known. */
const AWAITED: NamespaceSloColumns = {
  slo_rank: sloRank('none'),
  slo_remaining: UNKNOWN.remaining,
  slo_json: '',
};

/** What the row of a namespace shows: the state of its worst objective, and the least budget of all. */
export function namespaceSloColumns(
  series: readonly SummarisedSeries[],
): NamespaceSloColumns {
  const evaluated = series
    .filter(({ rank }) => rank !== NOT_EVALUATED_YET)
    .sort((a, b) => a.rank - b.rank || a.remaining - b.remaining);
  const failure = series.find(item => item.failure)?.failure;
  if (evaluated.length === 0) {
    if (series.length > 0 && !failure) {
      return AWAITED;
    }
    const state = failure ? 'not-evaluated' : 'none';
    return columns({ state, objectives: series.length, failure });
  }
  const [worst] = evaluated;
  const remaining = Math.min(...evaluated.map(item => item.remaining));
  return columns({
    state: sloStateOf(worst.rank),
    remaining: known(remaining, UNKNOWN.remaining),
    objectives: series.length,
    worst: {
      objective: worst.objective,
      title: worst.title,
      target: worst.target,
      attainment: known(worst.attainment, UNKNOWN.attainment),
    },
    trend: worst.trend_json ? JSON.parse(worst.trend_json) : undefined,
    asOf: asOf(Math.min(...evaluated.map(item => item.evaluated_to))),
    failure,
  });
}

function columns(summary: NamespaceSloSummary): NamespaceSloColumns {
  return {
    slo_rank: sloRank(summary.state),
    slo_remaining: summary.remaining ?? UNKNOWN.remaining,
    // What is undefined is left out.
    slo_json: JSON.stringify(summary),
  };
}

/** A changed definition shows its old figures until it is evaluated again, and does not say how old they are. */
function asOf(hour: number): string | undefined {
  return hour > 0 ? new Date(hour * HOUR_MS).toISOString() : undefined;
}
