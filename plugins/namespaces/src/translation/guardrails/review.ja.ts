import { MessageKey } from '../messageKey';

export const guardrailReviewJa: Record<
  Extract<MessageKey, `guardrails.review.${string}`>,
  string
> = {
  'guardrails.review.hint': 'アプリケーションに対するガードレールの指摘',
  'guardrails.review.states': 'ガードレールの状態別アプリケーション',
  'guardrails.review.newErrors': '新しいエラー',
  'guardrails.review.newErrorsHint':
    '前回のレビュー以降に見つかり、今も残っているもの',
  'guardrails.review.newErrorsNone': '新しいエラーはありません。',
  'guardrails.review.requestedWaivers': '承認待ちの免除',
  'guardrails.review.requestedWaiversHint': '承認されるまで効力がありません',
  'guardrails.review.requestedWaiversNone': '承認待ちの免除はありません。',
  'guardrails.review.expiringWaivers': 'まもなく期限が切れる免除',
  'guardrails.review.expiringWaiversHint':
    '期限が切れると、指摘は再びエラーになります',
  'guardrails.review.expiringWaiversNone':
    'まもなく期限が切れる免除はありません。',
  'guardrails.review.expiredWaivers': '期限が切れた免除',
  'guardrails.review.expiredWaiversHint': '効力がなく、CI が失敗します',
  'guardrails.review.expiredWaiversNone': '期限が切れた免除はありません。',
};
