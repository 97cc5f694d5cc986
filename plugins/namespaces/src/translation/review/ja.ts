import { MessageKey } from '../messageKey';

export const reviewJa: Record<
  Extract<MessageKey, `review.${string}`>,
  string
> = {
  'review.title': '運用定例',
};
