import {
  GUARDRAIL_STATES,
  GuardrailState,
} from '@freehold/backstage-plugin-namespaces-common';

/** For states that come from an address or from a backend of another version. */
export function isGuardrailState(value: string): value is GuardrailState {
  return GUARDRAIL_STATES.some(state => state === value);
}
