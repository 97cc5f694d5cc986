import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { OBJECTIVE_STATES } from '@freehold/slo';

/** All states as tables sort them: worst first, and namespaces without an SLO last. */
export const SLO_STATES: readonly SloState[] = [...OBJECTIVE_STATES, 'none'];

/** What `slo_rank` has for a state. */
export function sloRank(state: SloState): number {
  return SLO_STATES.indexOf(state);
}

/** What a rank of the tables means. */
export function sloStateOf(rank: number): SloState {
  return SLO_STATES[rank] ?? 'none';
}
