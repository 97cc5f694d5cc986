import { SloState } from '@freehold/backstage-plugin-namespaces-common';
import { OBJECTIVE_STATES } from '@freehold/slo';

/** Every state that a namespace can be in, worst first. */
export const SLO_STATES: readonly SloState[] = [...OBJECTIVE_STATES, 'none'];

/** For states that come from an address or from a backend of another version. */
export function isSloState(value: string): value is SloState {
  return SLO_STATES.some(state => state === value);
}
