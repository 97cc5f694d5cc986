import { MessageKey } from '../messageKey';

export const sloWordsJa: Record<
  Extract<MessageKey, `sloWords.${string}`>,
  string
> = {
  'sloWords.unknown': '不明',
  'sloWords.state.exhausted': 'バジェット枯渇',
  'sloWords.state.burning-fast': '急速に消費中',
  'sloWords.state.burning': '消費中',
  'sloWords.state.not-evaluated': '未評価',
  'sloWords.state.no-data': 'データなし',
  'sloWords.state.low-volume': 'イベント僅少',
  'sloWords.state.healthy': '正常',
  'sloWords.state.none': 'SLO なし',
  'sloWords.state.pending': '未計測',
  'sloWords.state.noneOrPending': 'SLO なし・未計測',
  'sloWords.hint.exhausted':
    '対象期間内の失敗が、目標で許容される量を超えました。',
  'sloWords.hint.burning-fast':
    'エラーバジェットが許容を大きく超える速さで消費されており、呼び出しのアラートが発報しています。',
  'sloWords.hint.burning':
    'エラーバジェットが許容を超える速さで消費されており、チケットのアラートが発報しています。営業時間内の対応で間に合う速さです。',
  'sloWords.hint.not-evaluated':
    '計測された値からは、アラートが発報しているかどうかを判断できません。正常という意味ではありません。',
  'sloWords.hint.no-data':
    '対象期間内に計測されたイベントがありません。正常という意味ではありません。',
  'sloWords.hint.low-volume':
    'イベントが少なく、失敗が 1 件も見込まれない量です。判定は偶然に左右されます。',
  'sloWords.hint.healthy':
    'エラーバジェットが残っており、発報しているアラートはありません。',
  'sloWords.hint.none':
    'このアプリケーションには、読み取れる SLO がありません。',
  'sloWords.hint.pending':
    '最初の計測を待っているか、プラットフォームを計測するものがありません。',
  'sloWords.remaining.left': 'エラーバジェットの残りは {{percent}} です',
  'sloWords.remaining.usedUp': 'エラーバジェットを使い切りました',
  'sloWords.remaining.overspent':
    'エラーバジェットを {{percent}} 超過しています',
  'sloWords.remaining.unknown': 'エラーバジェットの残りは不明です',
  'sloWords.trend.label_one': '{{count}} 日間のエラーバジェットの残り',
  'sloWords.trend.label_other': '{{count}} 日間のエラーバジェットの残り',
  'sloWords.trend.known': '{{label}}：{{first}} から {{last}}、最小 {{lowest}}',
  'sloWords.trend.gaps_one': '{{trend}}、うち {{count}} 日は不明',
  'sloWords.trend.gaps_other': '{{trend}}、うち {{count}} 日は不明',
  'sloWords.trend.unknown': '{{label}}：すべての日が不明',
  'sloWords.budget.timeLeft': '残り {{left}}（許容 {{allowed}}）',
  'sloWords.budget.timeOver': '{{over}} 超過（許容 {{allowed}}）',
  'sloWords.budget.eventsLeft': '残り {{left}} 件の失敗（許容 {{allowed}} 件）',
  'sloWords.budget.eventsOver': '失敗が {{over}} 件超過（許容 {{allowed}} 件）',
  'sloWords.budget.slicesLeft':
    '残り {{left}} 個の不良タイムスライス（許容 {{allowed}} 個）',
  'sloWords.budget.slicesOver':
    '不良タイムスライスが {{over}} 個超過（許容 {{allowed}} 個）',
  'sloWords.burnRate': '{{rate}} 倍',
  'sloWords.source.sampleHint':
    '画面を試すための架空の値です。実際の値を表示するには、プロバイダーを導入してください。',
  'sloWords.source.asOf': '{{source}} の SLO の値（更新：{{when}}）',
  'sloWords.source.sampleAsOf': 'SLO の値は架空のものです（更新：{{when}}）',
  'sloWords.source.none': 'SLO を計測するプロバイダーが導入されていません',
  'sloWords.source.never': '{{source}} からの最初の SLO の値を待っています',
  'sloWords.source.stale':
    '{{source}} の SLO の値は{{when}}に更新されたものです。それ以降の状況は含まれていません。',
  'sloWords.source.failing':
    '現在 {{source}} から SLO の値を取得できません：{{reason}}。表示しているのは{{when}}に更新された値です。',
  'sloWords.source.failingNever':
    '{{source}} から SLO の値を取得できません：{{reason}}',
};
