import { MessageKey } from '../messageKey';

export const sloJa: Record<Extract<MessageKey, `slo.${string}`>, string> = {
  'slo.title': 'SLO（サービスレベル目標）',
};
