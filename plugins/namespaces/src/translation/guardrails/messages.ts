import { guardrailDraft } from './draft';
import { guardrailPage } from './page';
import { guardrailReview } from './review';
import { guardrailTab } from './tab';
import { guardrailWords } from './words';

/** Texts about guardrails, grouped by the screen that shows them. */
export const guardrailMessages = {
  words: guardrailWords,
  tab: guardrailTab,
  page: guardrailPage,
  draft: guardrailDraft,
  review: guardrailReview,
} as const;
