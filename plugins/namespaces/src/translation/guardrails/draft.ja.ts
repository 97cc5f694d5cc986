import { MessageKey } from '../messageKey';

export const guardrailDraftJa: Record<
  Extract<MessageKey, `guardrails.draft.${string}`>,
  string
> = {
  'guardrails.draft.title': '何が壊れるか',
  'guardrails.draft.hint':
    'モノレポにあるすべてのアプリケーションに対してポリシーを評価します。何も書き込まれません。ポリシーも結果も保存されません。',
  'guardrails.draft.mayNot': 'ポリシーを試す権限がありません',
  'guardrails.draft.mayNotHint':
    'モノレポ全体の評価はバックエンドに負荷をかけるため、プラットフォームを変更できる人（権限 {{permission}}）だけが試せます。',
  'guardrails.draft.asking': '権限を確認しています',
  'guardrails.draft.editor': 'ポリシー、バインディング、パラメーターの YAML',
  'guardrails.draft.editorHint':
    '既存の名前のポリシーは置き換えとして、それ以外は追加として評価されます。',
  'guardrails.draft.template': 'ひな形',
  'guardrails.draft.example': '例',
  'guardrails.draft.load': 'エディターに入れる',
  'guardrails.draft.loadFailed': 'ポリシーを読み込めませんでした：{{reason}}',
  'guardrails.draft.noText': 'このルールのファイルはモノレポにありません',
  'guardrails.draft.evaluate_one': '{{count}} 件のアプリケーションに対して評価',
  'guardrails.draft.evaluate_other':
    '{{count}} 件のアプリケーションに対して評価',
  'guardrails.draft.again': 'もう一度評価',
  'guardrails.draft.cancel': '中止',
  'guardrails.draft.copy': 'YAML をコピー',
  'guardrails.draft.copied': 'コピーしました',
  'guardrails.draft.download': 'YAML をダウンロード',
  'guardrails.draft.progress': '{{total}} 件中 {{done}} 件のアプリケーション',
  'guardrails.draft.progressLabel': '評価の進み具合',
  'guardrails.draft.starting': 'ポリシーを読み込んでいます',
  'guardrails.draft.cancelled':
    '{{total}} 件中 {{done}} 件で中止しました。以下はそれまでの結果で、残りは不明です。',
  'guardrails.draft.failed': '評価が止まりました：{{reason}}',
  'guardrails.draft.failedPartly':
    '{{total}} 件中 {{done}} 件で評価が止まりました：{{reason}}。残りは不明です。',
  'guardrails.draft.changed':
    'その後 YAML が変更されています。以下は変更前の結果です。',
  'guardrails.draft.refused_one': 'YAML に {{count}} 件の問題があります',
  'guardrails.draft.refused_other': 'YAML に {{count}} 件の問題があります',
  'guardrails.draft.toLine': '{{line}} 行目へ移動',
  'guardrails.draft.result': '結果',
  'guardrails.draft.resultHint': 'コミット {{commit}}、対象：{{policies}}',
  'guardrails.draft.nothing': '違反するものはありません。',
  'guardrails.draft.nothingYet': '今のところ違反はありません。',
  'guardrails.draft.newly_one': '{{count}} 件が新たに壊れます',
  'guardrails.draft.newly_other': '{{count}} 件が新たに壊れます',
  'guardrails.draft.still_one': '{{count}} 件はすでに違反しています',
  'guardrails.draft.still_other': '{{count}} 件はすでに違反しています',
  'guardrails.draft.unknown_one': '{{count}} 件は評価できませんでした',
  'guardrails.draft.unknown_other': '{{count}} 件は評価できませんでした',
  'guardrails.draft.mended_one': '{{count}} 件は違反がなくなります',
  'guardrails.draft.mended_other': '{{count}} 件は違反がなくなります',
  'guardrails.draft.kind.newly': '新たに壊れる',
  'guardrails.draft.kind.still': 'すでに違反',
  'guardrails.draft.kind.unknown': '評価できない',
  'guardrails.draft.kind.mended': '違反がなくなる',
  'guardrails.draft.show': '表示',
  'guardrails.draft.all': 'すべて',
  'guardrails.draft.column.application': 'アプリケーション',
  'guardrails.draft.column.owner': 'オーナー',
  'guardrails.draft.column.kind': '影響',
  'guardrails.draft.column.findings': '指摘',
  'guardrails.draft.details': '{{application}} の指摘を表示',
  'guardrails.draft.hideDetails': '{{application}} の指摘を隠す',
  'guardrails.draft.noDetails':
    '件数が多いため、このアプリケーションの指摘は一覧にありません。',
  'guardrails.draft.isNew': '新規',
  'guardrails.draft.omitted_one': '{{count}} 件の指摘は一覧にありません。',
  'guardrails.draft.omitted_other': '{{count}} 件の指摘は一覧にありません。',
};
