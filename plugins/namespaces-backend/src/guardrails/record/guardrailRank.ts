import {
  GUARDRAIL_STATES,
  GuardrailState,
} from '@freehold/backstage-plugin-namespaces-common';

/** What `guardrail_rank` has before the first evaluation. */
export const NOT_CHECKED_YET = GUARDRAIL_STATES.length;

/** What `guardrail_rank` has for a state. */
export function guardrailRank(state: GuardrailState): number {
  return GUARDRAIL_STATES.indexOf(state);
}

/** What a rank of the tables means; of what was not checked yet nothing is known. */
export function guardrailStateOf(rank: number): GuardrailState {
  return GUARDRAIL_STATES[rank] ?? 'unknown';
}

/** All ranks that mean a state. */
export function ranksOf(state: GuardrailState): number[] {
  return state === 'unknown'
    ? [guardrailRank(state), NOT_CHECKED_YET]
    : [guardrailRank(state)];
}
