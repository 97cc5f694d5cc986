import {
  SloState,
  SloSummary,
} from '@freehold/backstage-plugin-namespaces-common';
import { SLO_STATES, sloRank } from '../../database/sloRank';
import { SeriesSummary, SloReader } from '../record/SloReader';
import { SloRollups } from './SloRollups';

const MAX_WORST = 10;
const MAX_WITHOUT_SLO = 100;

/** The roll-up of the whole platform, or of one owner. */
export async function sloSummary(options: {
  slos: SloReader;
  rollups: SloRollups;
  ownerRef?: string;
}): Promise<SloSummary> {
  const { slos, rollups, ownerRef } = options;
  const [source, byRank, outcomes, worst, withoutSlo] = await Promise.all([
    slos.source(),
    rollups.namespacesByRank(ownerRef),
    rollups.outcomes(ownerRef),
    slos.worst({ ownerRef, limit: MAX_WORST }),
    rollups.withoutSlo(MAX_WITHOUT_SLO, ownerRef),
  ]);
  const { met, missed, unknown } = outcomes;
  return {
    ...(ownerRef !== undefined && { ownerRef }),
    ...(source && { source }),
    namespaces: [...byRank.values()].reduce((sum, count) => sum + count, 0),
    byState: statesOf(byRank),
    objectives: met + missed + unknown,
    met,
    missed,
    unknown,
    worst: worst.map(withoutId),
    withoutSlo: withoutSlo.items,
    withoutSloCount: withoutSlo.count,
  };
}

/** Counts by state, with every state. */
export function statesOf(
  byRank: ReadonlyMap<number, number>,
): Record<SloState, number> {
  const counts = SLO_STATES.map(
    state => [state, byRank.get(sloRank(state)) ?? 0] as const,
  );
  return Object.fromEntries(counts) as Record<SloState, number>;
}

/** Numbers of series are for the tables; outside, application, environment and objective name one. */
function withoutId({ id: _id, ...summary }: SeriesSummary) {
  return summary;
}
