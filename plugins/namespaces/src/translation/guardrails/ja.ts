import { MessageKey } from '../messageKey';
import { guardrailDraftJa } from './draft.ja';
import { guardrailPageJa } from './page.ja';
import { guardrailReviewJa } from './review.ja';
import { guardrailTabJa } from './tab.ja';
import { guardrailWordsJa } from './words.ja';

export const guardrailsJa: Record<
  Extract<MessageKey, `guardrails.${string}`>,
  string
> = {
  ...guardrailWordsJa,
  ...guardrailTabJa,
  ...guardrailPageJa,
  ...guardrailDraftJa,
  ...guardrailReviewJa,
};
