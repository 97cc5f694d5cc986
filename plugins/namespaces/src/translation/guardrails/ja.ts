import { MessageKey } from '../messageKey';
import { guardrailWordsJa } from './words.ja';

export const guardrailsJa: Record<
  Extract<MessageKey, `guardrails.${string}`>,
  string
> = {
  ...guardrailWordsJa,
};
