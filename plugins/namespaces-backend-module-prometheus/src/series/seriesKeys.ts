import { eventQueries, sliKey, SloBinding } from '@freehold/slo';
import {
  SloFailure,
  SloSeries,
} from '@freehold/backstage-plugin-namespaces-node';
import { HOUR_MS } from '../time';

/** An SLO with one objective, as queries are made of it. */
export type Binding = Pick<SloBinding, 'slo'>;

/** The series that one instance is asked for, by what its rows say. */
export interface SeriesKeys {
  /** By `seriesKey`. */
  byKey: ReadonlyMap<string, AskedSeries>;
  /** One for each way in which something is measured: queries are made of them, however many series there are. */
  bindings: readonly Binding[];
  failures: ReadonlyMap<number, SloFailure>;
}

export interface AskedSeries {
  series: SloSeries;
  sli: string;
}

interface Measured {
  binding: Binding;
  sli?: string;
  problem?: string;
}

/** Rows belong to a series when these three are its own. None of them can have a NUL. */
export function seriesKey(namespace: string, slo: string, sli: string): string {
  return `${namespace}\0${slo}\0${sli}`;
}

export function seriesKeys(
  series: readonly SloSeries[],
  namespaceLabel: string,
): SeriesKeys {
  const measured = new Map<string, Measured>();
  const byKey = new Map<string, AskedSeries>();
  const failures = new Map<number, SloFailure>();
  for (const one of series) {
    const { sli, problem } = measure(one, namespaceLabel, measured);
    if (sli === undefined) {
      failures.set(one.id, { kind: 'unsupported', reason: problem ?? '' });
      continue;
    }
    const key = seriesKey(one.namespace, one.objective.id, sli);
    const other = byKey.get(key);
    if (other) {
      // The sum of both would be shown as the figures of each.
      for (const { id } of [one, other.series]) {
        failures.set(id, ambiguous(one, other.series));
      }
      continue;
    }
    byKey.set(key, { series: one, sli });
  }
  for (const [key, { series: one }] of byKey) {
    if (failures.has(one.id)) {
      byKey.delete(key);
    }
  }
  const bindings = [...measured.values()]
    .filter(({ sli }) => sli !== undefined)
    .map(({ binding }) => binding);
  return { byKey, bindings, failures };
}

/** Nearly all series are measured alike, so each way is looked at once. */
function measure(
  { slo, objective }: SloSeries,
  namespaceLabel: string,
  measured: Map<string, Measured>,
): Measured {
  const { id, indicator, threshold, budgeting } = objective;
  const way = JSON.stringify([id, indicator.metric, threshold, budgeting]);
  const known = measured.get(way);
  if (known) {
    return known;
  }
  const binding = { slo: { ...slo, objectives: [objective] } };
  const sli = sliKey(objective, namespaceLabel);
  const [problem] =
    sli === undefined
      ? eventQueries([binding], HOUR_MS, { namespaceLabel }).problems
      : [];
  const result = {
    binding,
    sli,
    problem: problem && `${problem.message} ${problem.remedy}`,
  };
  measured.set(way, result);
  return result;
}

function ambiguous(one: SloSeries, other: SloSeries): SloFailure {
  return {
    kind: 'failed',
    reason: `One Prometheus answers for the clusters ${other.cluster} and ${one.cluster}, both of which have a namespace ${one.namespace}, and cannot tell them apart. Give each cluster its own entry in freehold.prometheus.instances.`,
  };
}
