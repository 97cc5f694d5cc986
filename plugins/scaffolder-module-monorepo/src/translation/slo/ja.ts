/** Japanese texts of the editor of service level objectives; held against the English keys where they are put together. */
export const sloJa = {
  'slo.language': 'ja',
  'slo.title': 'サービスレベル目標（SLO）',
  'slo.description':
    'すべての環境でサービスが約束することです。送信するまで何も書き込まれません。',
  'slo.noApplication': 'アプリケーションを選択すると SLO が表示されます。',
  'slo.loading': '{{name}} の SLO を読み込んでいます…',
  'slo.unreachable': '{{name}} の SLO',
  'slo.absent':
    '{{path}} はまだありません。このアプリケーションに対するプラットフォームの提案を表示しています。',
  'slo.brokenBefore':
    '{{path}} は現在の内容では読み取れません。問題の箇所を確認し、下で修正してください。',
  'slo.denied': 'この SLO は閲覧できますが、変更はできません',
  'slo.deniedRemedy':
    'この SLO を変更できるのは {{owner}} のメンバーだけです。メンバーに依頼してください。',
  'slo.permissionUnknown': '{{name}} を変更する権限',
  'slo.modes': '編集方法',
  'slo.targets': '目標値',
  'slo.yaml': 'YAML で編集',
  'slo.noObjectives':
    '{{path}} にはまだ SLO がありません。YAML で記述してください。',
  'slo.unreadable': 'YAML に問題があるため、目標値を表示できません。',
  'slo.mendYaml': 'YAML で編集',
  'slo.target': '{{objective}} の目標値（パーセント）',
  'slo.percent': '%',
  'slo.raise': '{{objective}} の目標値を上げる',
  'slo.lower': '{{objective}} の目標値を下げる',
  'slo.notPercent':
    '0 より大きく 100 より小さいパーセントを入力してください（例：99.95）。',
  'slo.was': '変更前 {{target}} %',
  'slo.budget': '30 日あたりのエラーバジェット {{amount}}',
  'slo.seconds': '{{value}} 秒',
  'slo.minutes': '{{value}} 分',
  'slo.hours': '{{value}} 時間',
  'slo.ofWindow': '直近 {{duration}}（ローリング）',
  'slo.ofPeriod': '暦の期間 {{duration}} ごと（{{timeZone}}）',
  'slo.keys': '上下の矢印キーで、よく使われる目標値に移動します。',
  'slo.text': 'slo.yaml（OpenSLO v1）',
  'slo.problems_one': '{{count}} 件の問題',
  'slo.problems_other': '{{count}} 件の問題',
  'slo.placed': '{{place}}：{{message}}',
  'slo.line': '{{line}} 行目',
  'slo.goToLine': '{{line}} 行目へ移動',
  'slo.effect': '過去のデータに当てはめた結果',
  'slo.asking': '影響を計算しています…',
  'slo.unreachablePreview': 'この変更の影響',
  'slo.unreachableHint':
    '影響を確認できるまで送信できません。編集内容は保持されています。',
  'slo.unchanged': 'まだ何も変更されていません',
  'slo.unchangedHint': '現在の SLO の状況です。',
  'slo.unfinished': 'パーセントになっていない目標値があります',
  'slo.unfinishedHint':
    '以下は、最後に入力された正しい値で計算しています。上の印の付いた欄を修正してください。',
  'slo.ready': '送信できます',
  'slo.merged':
    '編集を始めた後に、ほかの人が {{path}} を変更しました。下のファイルのとおり、両方の変更が残ります。',
  'slo.refused': 'まだ送信できません',
  'slo.conflictTitle': '編集を始めた後に、ほかの人が同じ行を変更しました',
  'slo.conflictHint':
    '競合がある間は何も書き込まれません。最新の内容からやり直し、あらためて変更してください。',
  'slo.conflictRendered':
    'slo.yaml から生成されるファイルの同じ行が手作業で編集されています。先にその編集を元に戻すか、SRE に相談してください。',
  'slo.conflictIn': '{{path}} で競合しています',
  'slo.startAgain': '最新の内容からやり直す',
  'slo.sample': 'サンプルデータ',
  'slo.sampleHint': 'ポータルを試すための架空の値です。',
  'slo.recordedTo': '{{when}} までの記録から計算しています。',
  'slo.nothingRecorded': 'まだ何も記録されていません。',
  'slo.noEffects': 'この SLO を計測している環境はありません。',
  'slo.others_one': '{{count}} 件の SLO は変わりません。',
  'slo.others_other': '{{count}} 件の SLO は変わりません。',
  'slo.more_one': 'ほか {{count}} 件を表示',
  'slo.more_other': 'ほか {{count}} 件を表示',
  'slo.files': '変更されるファイル',
  'slo.filesAgainst': '{{counts}}。コミット {{commit}} に対する計画です。',
  'slo.missing': 'SLO が表示されるのを待ってから進んでください。',
  'slo.otherApplication':
    '別のアプリケーションの SLO です。{{name}} の SLO が表示されるまでお待ちください。',
  'slo.notChecked':
    '変更を確認できませんでした：{{reason}}。もう一度お試しください。',
  'effect.heading': '{{namespace}} の {{title}}',
  'effect.added': '新規',
  'effect.removed': '削除',
  'effect.target': '目標値',
  'effect.percent': '{{value}} %',
  'effect.change': '{{before}} → {{after}}',
  'effect.breached':
    '目標が {{target}} % なら、直近 {{window}}では {{when}} に違反していました。',
  'effect.breachedPeriod':
    '目標が {{target}} % なら、今の暦の期間では {{when}} に違反していました。',
  'effect.breachedAnyway':
    '目標が {{target}} % なら、直近 {{window}}では {{when}} に違反していました（現在の目標でも {{before}} に違反）。',
  'effect.breachedAnywayPeriod':
    '目標が {{target}} % なら、今の暦の期間では {{when}} に違反していました（現在の目標でも {{before}} に違反）。',
  'effect.held':
    '目標が {{target}} % でも、直近 {{window}}は守られていました。',
  'effect.heldPeriod':
    '目標が {{target}} % でも、今の暦の期間はこれまで守られています。',
  'effect.healed':
    '目標が {{target}} % なら、直近 {{window}}は守られていました（現在の目標では {{before}} に違反）。',
  'effect.healedPeriod':
    '目標が {{target}} % なら、今の暦の期間はこれまで守られています（現在の目標では {{before}} に違反）。',
  'effect.standsBreached': '直近 {{window}}では {{when}} に違反しました。',
  'effect.standsBreachedPeriod': '今の暦の期間では {{when}} に違反しました。',
  'effect.stands': '直近 {{window}}は守られています。',
  'effect.standsPeriod': '今の暦の期間はこれまで守られています。',
  'effect.unknown.measured-differently':
    '不明：計測の対象が変わるため、まだ記録がありません。',
  'effect.unknown.no-data': '不明：ここではまだ何も記録されていません。',
  'effect.unknown.resolution-too-coarse':
    '不明：記録は 1 時間単位のため、これほど短いタイムスライスは判定できません。',
  'effect.gone': 'ここでは計測されなくなり、アラートもなくなります。',
  'effect.budgetLeft': 'バジェットの残り',
  'effect.budgetUnknown': '不明',
  'effect.stateLabel': '状態',
  'effect.unreachable': 'この目標では決して発報しないアラート：{{alert}}',
  'effect.state.exhausted': 'バジェット枯渇',
  'effect.state.burning-fast': '急速に消費中',
  'effect.state.burning': '消費中',
  'effect.state.not-evaluated': '未評価',
  'effect.state.no-data': 'データなし',
  'effect.state.low-volume': 'イベント僅少',
  'effect.state.healthy': '正常',
  'effect.days_one': '{{count}} 日間',
  'effect.days_other': '{{count}} 日間',
} as const;
