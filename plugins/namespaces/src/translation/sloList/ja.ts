import { MessageKey } from '../messageKey';

export const sloListJa: Record<
  Extract<MessageKey, `sloList.${string}`>,
  string
> = {
  'sloList.title': 'SLO（サービスレベル目標）',
};
