/** Texts of the guardrails in the operations review. */
export const guardrailReview = {
  hint: 'What the guardrails have against the applications',
  states: 'Applications by state of the guardrails',
  newErrors: 'New errors',
  newErrorsHint: 'First seen since the last review, and standing now',
  newErrorsNone: 'The guardrails have found no new error.',
  requestedWaivers: 'Waivers that wait for approval',
  requestedWaiversHint: 'They waive nothing until somebody approves them',
  requestedWaiversNone: 'No waiver waits for approval.',
  expiringWaivers: 'Waivers that end soon',
  expiringWaiversHint: 'Their findings become errors again when they end',
  expiringWaiversNone: 'No waiver ends soon.',
  expiredWaivers: 'Waivers that have ended',
  expiredWaiversHint: 'They waive nothing any more, and CI fails on them',
  expiredWaiversNone: 'No waiver has ended.',
} as const;
