import { MessageKey } from '../messageKey';

export const guardrailPageJa: Record<
  Extract<MessageKey, `guardrails.page.${string}`>,
  string
> = {
  'guardrails.page.title': 'ガードレール',
  'guardrails.page.subtitle':
    'すべてのルール、違反しているもの、変更した場合の影響',
  'guardrails.page.loading': 'ガードレールを読み込んでいます',
  'guardrails.page.failed': 'ガードレールを読み込めませんでした',
  'guardrails.page.refreshFailed':
    'ガードレールを再読み込みできませんでした。表示しているのは前回の内容です。',
  'guardrails.page.back': 'ガードレール一覧',
  'guardrails.page.unknown': '不明',
  'guardrails.page.tabs.rules': 'ルール',
  'guardrails.page.tabs.waivers': '免除',
  'guardrails.page.tabs.upgrade': 'アップグレード準備',
  'guardrails.page.tabs.draft': 'ポリシーを試す',
  'guardrails.page.states': '状態別のアプリケーション',
  'guardrails.page.statesOf_one': 'アプリケーション {{count}} 件',
  'guardrails.page.statesOf_other': 'アプリケーション {{count}} 件',
  'guardrails.page.showState':
    '状態が「{{state}}」のアプリケーションのネームスペースを表示',
  'guardrails.page.problems.title_one':
    'ガードレール自体に {{count}} 件の問題があります',
  'guardrails.page.problems.title_other':
    'ガードレール自体に {{count}} 件の問題があります',
  'guardrails.page.problems.hint':
    '直るまで、意図どおりに評価されないルールがある可能性があります。',
  'guardrails.page.rules.label': 'ルール',
  'guardrails.page.rules.filters': 'ルールの絞り込み',
  'guardrails.page.rules.search': '検索',
  'guardrails.page.rules.searchHint': 'ルールのタイトル、名前、本文',
  'guardrails.page.rules.severity': '重大度',
  'guardrails.page.rules.source': '種類',
  'guardrails.page.rules.state': '状態',
  'guardrails.page.rules.sortBy': '並べ替え',
  'guardrails.page.rules.clear': '絞り込みを解除',
  'guardrails.page.rules.shown': '{{total}} 件中 {{shown}} 件のルール',
  'guardrails.page.rules.none': 'ガードレールはまだありません',
  'guardrails.page.rules.noneHint':
    'platform/guardrails にポリシーがあり、最初の評価が終わると、ここにルールが表示されます。',
  'guardrails.page.rules.noMatch': '一致するルールがありません',
  'guardrails.page.rules.column.title': 'ルール',
  'guardrails.page.rules.column.severity': '重大度',
  'guardrails.page.rules.column.source': '種類',
  'guardrails.page.rules.column.state': '状態',
  'guardrails.page.rules.column.violating': '違反',
  'guardrails.page.rules.column.waived': '免除',
  'guardrails.page.rules.column.since': '開始',
  'guardrails.page.rules.worstFirst': '悪い順',
  'guardrails.page.rules.mostFirst': '多い順',
  'guardrails.page.rules.oldestFirst': '古い順',
  'guardrails.page.rules.violating_one':
    '{{count}} 件のアプリケーションが違反しています',
  'guardrails.page.rules.violating_other':
    '{{count}} 件のアプリケーションが違反しています',
  'guardrails.page.rules.asErrors_one': 'うち {{count}} 件はエラー',
  'guardrails.page.rules.asErrors_other': 'うち {{count}} 件はエラー',
  'guardrails.page.rules.noViolation': 'なし',
  'guardrails.page.rules.never': '–',
  'guardrails.page.rule.loading': 'ルールを読み込んでいます',
  'guardrails.page.rule.failed': 'ルールを読み込めませんでした',
  'guardrails.page.rule.notFound': '該当するルールがありません',
  'guardrails.page.rule.notFoundHint':
    'リンクが作られた後に、ポリシーの名前が変わったか削除された可能性があります。',
  'guardrails.page.rule.why': '理由',
  'guardrails.page.rule.noWhy':
    'ポリシーに理由が書かれていません。アノテーション freehold.dev/why に書けます。',
  'guardrails.page.rule.remediation': '直し方',
  'guardrails.page.rule.noRemediation': 'ポリシーに直し方が書かれていません。',
  'guardrails.page.rule.since': '違反の開始',
  'guardrails.page.rule.text': 'ポリシー',
  'guardrails.page.rule.textHint': 'モノレポにあるファイルの内容です。',
  'guardrails.page.rule.noText':
    'このルールは Freehold の一部で、モノレポにファイルはありません。',
  'guardrails.page.rule.try': '変更を試す',
  'guardrails.page.rule.findings': '指摘',
  'guardrails.page.rule.findingsHint':
    '免除の有無にかかわらず、このルールに違反しているものです。',
  'guardrails.page.rule.noFindings': 'このルールへの違反はありません。',
  'guardrails.page.rule.column.application': 'アプリケーション',
  'guardrails.page.rule.column.object': '対象',
  'guardrails.page.rule.column.message': 'メッセージ',
  'guardrails.page.rule.column.place': '場所',
  'guardrails.page.rule.waived': '{{date}} まで',
  'guardrails.page.rule.notEvaluated': '未評価',
  'guardrails.page.waivers.hint':
    '申請中のものを先頭に表示します。承認できる人を待っています。',
  'guardrails.page.waivers.mayNot':
    '免除を承認できるのは、プラットフォームを変更できる人です。',
  'guardrails.page.upgrade.hint':
    'Kubernetes の新しいバージョンで削除または非推奨になる API の使用箇所です。',
  'guardrails.page.upgrade.none': '対象のバージョンが設定されていません',
  'guardrails.page.upgrade.noneHint':
    'アップグレード予定のバージョンを platform.yaml の spec.guardrails.upgradeTo に書いてください。',
  'guardrails.page.upgrade.heading': '{{current}} から {{target}} へ',
  'guardrails.page.upgrade.ready':
    '準備完了：{{target}} で削除される API は使われていません。',
  'guardrails.page.upgrade.notReady_one':
    '{{target}} にない API が {{count}} 件使われています。',
  'guardrails.page.upgrade.notReady_other':
    '{{target}} にない API が {{count}} 件使われています。',
  'guardrails.page.upgrade.unknown_one':
    '{{count}} 件のアプリケーションを確認できなかったため、準備完了とは言えません。',
  'guardrails.page.upgrade.unknown_other':
    '{{count}} 件のアプリケーションを確認できなかったため、準備完了とは言えません。',
  'guardrails.page.upgrade.blocking': '{{target}} で削除',
  'guardrails.page.upgrade.deprecated': '非推奨',
  'guardrails.page.upgrade.noDeprecated': '非推奨の API は使われていません。',
  'guardrails.page.upgrade.api': 'API（種類）',
  'guardrails.page.upgrade.removedIn': '削除',
  'guardrails.page.upgrade.deprecatedIn': '非推奨化',
  'guardrails.page.upgrade.replacement': '代わりに使うもの',
  'guardrails.page.upgrade.noReplacement': '代替なし',
  'guardrails.page.upgrade.uses': '使用数',
  'guardrails.page.upgrade.applications': 'アプリケーション',
  'guardrails.page.upgrade.source': '出典',
  'guardrails.page.upgrade.more_one': '他 {{count}} 件',
  'guardrails.page.upgrade.more_other': '他 {{count}} 件',
  'guardrails.page.upgrade.showAll': 'すべて表示',
};
