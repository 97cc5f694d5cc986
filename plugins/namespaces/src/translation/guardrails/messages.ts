import { guardrailWords } from './words';

/** Texts about guardrails, grouped by the screen that shows them. */
export const guardrailMessages = {
  words: guardrailWords,
} as const;
