import { MessageKey } from '../messageKey';

export const guardrailWordsJa: Record<
  Extract<MessageKey, `guardrails.words.${string}`>,
  string
> = {
  'guardrails.words.title': 'ガードレール',
  'guardrails.words.filter': 'ガードレールの状態',
  'guardrails.words.worstFirst': '悪い順',
  'guardrails.words.bestFirst': '良い順',
  'guardrails.words.open': '{{application}} のガードレールを開く',
  'guardrails.words.state.error': 'エラー',
  'guardrails.words.state.unknown': '未評価',
  'guardrails.words.state.warning': '警告',
  'guardrails.words.state.waived': '免除中',
  'guardrails.words.state.clean': '問題なし',
  'guardrails.words.state.pending': '未確認',
  'guardrails.words.hint.error':
    'クラスターまたは CI が拒否するものがあります。',
  'guardrails.words.hint.unknown':
    '評価できないものがあり、安全かどうか判断できません。',
  'guardrails.words.hint.warning': '警告つきで受け入れられる指摘があります。',
  'guardrails.words.hint.waived': '指摘はすべて期限つきで免除されています。',
  'guardrails.words.hint.clean': 'すべて評価され、指摘はありません。',
  'guardrails.words.hint.pending': 'ガードレールはまだ評価されていません。',
  'guardrails.words.errors_one': 'エラー {{count}} 件',
  'guardrails.words.errors_other': 'エラー {{count}} 件',
  'guardrails.words.warnings_one': '警告 {{count}} 件',
  'guardrails.words.warnings_other': '警告 {{count}} 件',
  'guardrails.words.notEvaluated_one': '未評価 {{count}} 件',
  'guardrails.words.notEvaluated_other': '未評価 {{count}} 件',
  'guardrails.words.waived_one': '免除 {{count}} 件',
  'guardrails.words.waived_other': '免除 {{count}} 件',
  'guardrails.words.severity.error': 'エラー',
  'guardrails.words.severity.warning': '警告',
  'guardrails.words.severity.info': '参考',
  'guardrails.words.severityHint.error':
    'クラスターが拒否し、CI が失敗します。',
  'guardrails.words.severityHint.warning': '警告つきで受け入れられます。',
  'guardrails.words.severityHint.info': '受け入れられ、記録されます。',
  'guardrails.words.source.policy': 'アドミッションポリシー',
  'guardrails.words.source.schema': 'Kubernetes スキーマ',
  'guardrails.words.source.repository': 'リポジトリのルール',
  'guardrails.words.source.file': 'ファイル',
  'guardrails.words.waiver.requested': '申請中',
  'guardrails.words.waiver.active': '有効',
  'guardrails.words.waiver.expiring': 'まもなく期限切れ',
  'guardrails.words.waiver.expired': '期限切れ',
  'guardrails.words.daysLeft_one': '残り {{count}} 日',
  'guardrails.words.daysLeft_other': '残り {{count}} 日',
  'guardrails.words.lastDay': '本日まで',
  'guardrails.words.daysOver_one': '{{count}} 日経過',
  'guardrails.words.daysOver_other': '{{count}} 日経過',
  'guardrails.words.separator': '、',
  'guardrails.words.checked.asOf': 'コミット {{commit}} で確認（{{when}}）',
  'guardrails.words.checked.asOfNoCommit': '{{when}}に確認',
  'guardrails.words.checked.never': 'ガードレールはまだ評価されていません',
  'guardrails.words.checked.neverHint':
    '最初の評価が終わるまで、モノレポの状態は不明です。',
  'guardrails.words.checked.failing':
    '現在ガードレールを評価できません：{{reason}}。表示しているのは{{when}}の内容です。',
  'guardrails.words.checked.failingNever':
    'ガードレールを評価できません：{{reason}}',
  'guardrails.words.checked.stale':
    'ガードレールが最後に評価されたのは{{when}}です。新しい変更が反映されていない可能性があります。',
};
