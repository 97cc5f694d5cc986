import { MessageKey } from '../messageKey';

export const sloJa: Record<Extract<MessageKey, `slo.${string}`>, string> = {
  'slo.title': 'SLO（サービスレベル目標）',
  'slo.loading': 'SLO を読み込んでいます',
  'slo.failed': 'SLO を読み込めませんでした',
  'slo.refreshFailed':
    '表示しているのは前回取得した内容です。SLO を更新できませんでした：{{reason}}',
  'slo.environments': '環境',
  'slo.edit': '目標値を変更',
  'slo.openTab': 'SLO タブを開く',

  'slo.none.title': '{{name}} にはまだ SLO がありません',
  'slo.none.hint':
    '目標がなければ、サービスが十分に良い状態かどうかを誰も判断できません。フォームはティアとプロファイルに合った目標を提案します。',
  'slo.none.hintByHand':
    '目標がなければ、サービスが十分に良い状態かどうかを誰も判断できません。{{path}} に OpenSLO v1 で記述してください。',
  'slo.none.create': '目標を設定',
  'slo.none.unread':
    '{{path}} はモノレポにありますが、解釈できる目標がありません。',
  'slo.none.notYet':
    '{{path}} には目標がありません。書いたばかりの目標は、1 分以内にここに表示されます。',

  'slo.provider.title': '監視バックエンドが接続されていません',
  'slo.provider.hint':
    '目標は slo.yaml に書かれたとおりですが、何も計測されていません。SRE がプロバイダーをインストールすると接続されます。{{prometheus}} または {{datadog}} の README を参照してください。',

  'slo.problems.title_one': '{{path}} に {{count}} 件の問題があります',
  'slo.problems.title_other': '{{path}} に {{count}} 件の問題があります',
  'slo.problems.hint': '修正されるまでは、最後に解釈できた内容を表示します。',

  'slo.objective.sentence': '{{window}}、{{counted}}の {{target}}',
  'slo.objective.link': '{{title}} へのリンク',
  'slo.objective.failure':
    '表示しているのは{{when}}の値です。新しい値を取得できません：{{reason}}',
  'slo.objective.failureNever': '値を取得できません：{{reason}}',
  'slo.objective.definition': '定義',
  'slo.objective.namespace': 'ネームスペース',
  'slo.objective.method': 'バジェットの計算方式',
  'slo.objective.live': '{{source}} での表示',
  'slo.objective.openLive': '{{source}} で開く',
  'slo.objective.drift':
    '{{source}} の目標は {{live}}、git の目標は {{target}} です。{{source}} のアラートは slo.yaml の内容と一致していません。',
  'slo.objective.driftRemedy':
    'slo.yaml から生成した内容をデプロイするか、{{source}} が正しい場合は slo.yaml を変更してください。',

  'slo.counted.requests': 'リクエスト',
  'slo.counted.events': 'イベント',
  'slo.counted.slices': '{{length}}ごとの区間',

  'slo.window.rollingDays_one': '直近 {{count}} 日間（ローリング）で',
  'slo.window.rollingDays_other': '直近 {{count}} 日間（ローリング）で',
  'slo.window.rolling': '直近 {{duration}}（ローリング）で',
  'slo.window.calendar': '暦に沿った {{duration}} の期間ごとに（{{timeZone}}）',
  'slo.window.calendarDay': '暦日ごとに（{{timeZone}}）',
  'slo.window.calendarWeek': '暦週ごとに（{{timeZone}}）',
  'slo.window.calendarMonth': '暦月ごとに（{{timeZone}}）',
  'slo.window.calendarQuarter': '四半期ごとに（{{timeZone}}）',
  'slo.window.calendarYear': '暦年ごとに（{{timeZone}}）',

  'slo.method.Occurrences': 'Occurrences：すべてのイベントを等しく数えます',
  'slo.method.Timeslices':
    'Timeslices：{{length}}ごとの区間は、イベントの {{target}} 以上が良好であれば良好とします',
  'slo.method.RatioTimeslices':
    'RatioTimeslices：{{length}}ごとの区間の比率を平均します',

  'slo.note.no-buckets':
    'この期間の記録がありません。サービスの状態は不明であり、正常という意味ではありません。',
  'slo.note.no-events':
    '取得元は応答しましたが、この期間のイベントは 0 件です。利用がなかったか、クエリが何も見つけていません。',
  'slo.note.window-not-started': '最初の期間がまだ始まっていません。',
  'slo.note.low-volume':
    'イベントが少なく、見込まれるエラーは 1 件未満です。1 件のエラーで大きく悪化して見えるため、この値からは判断できません。',
  'slo.note.resolution-too-coarse':
    '1 時間単位の記録は、{{length}}ごとの区間には粗すぎるため、何も判断できません。取得元が区間を判定する必要があります。',
  'slo.note.alerts-unknown':
    'バジェットはわかっていますが、アラートが発報しているかどうかは不明です。取得元から短い期間の値が得られませんでした。',
  'slo.note.not-recorded':
    'まだ何も記録されていません。新しい目標の最初の値は、取得元への問い合わせ後、数分以内に表示されます。',

  'slo.figure.attainment': '達成率',
  'slo.figure.attainmentParts': '{{total}} 件中 {{good}} 件が良好',
  'slo.figure.attainmentTarget': '目標 {{target}}',
  'slo.figure.budget': 'エラーバジェットの残り',
  'slo.figure.outlook': '見通し',
  'slo.figure.record': '記録',
  'slo.figure.coverage': '{{expected}} 時間中 {{recorded}} 時間を記録',
  'slo.figure.coverageEstimated':
    '{{expected}} 時間中 {{recorded}} 時間を記録（うち {{estimated}} 時間は推定）',
  'slo.figure.asOf': '{{when}} まで',
  'slo.figure.unknown': '不明',

  'slo.outlook.exhausted': 'バジェットを使い切りました',
  'slo.outlook.exhaustedAt': '現在のペースでは {{when}} に使い切ります',
  'slo.outlook.lasts': '現在のペースではバジェットは足ります',
  'slo.outlook.no-data': 'データがないため不明です',
  'slo.outlook.no-burn-rate': '消費のペースが不明なため、わかりません',
  'slo.outlook.recoversAt': 'これ以上エラーがなければ {{when}} に回復します',
  'slo.outlook.nextPeriod':
    '{{when}} に新しい期間が始まり、バジェットが戻ります',

  'slo.alert.title':
    'アラート（{{severity}}）が発報中：{{window}}のバーンレートは {{burn}}',
  'slo.alert.owner': 'オーナー',
  'slo.alert.contact': '連絡先',
  'slo.alert.runbook': 'ランブック',
  'slo.alert.noRunbook': 'このコンポーネントには登録されていません',

  'slo.burn.title': 'バーンレート',
  'slo.burn.tableLabel': '{{title}} のバーンレート',
  'slo.burn.hint':
    '1 倍のとき、バジェットはちょうど期間いっぱい持ちます。長短両方の期間がしきい値を超えると発報します。ポリシー：{{policy}}。',
  'slo.burn.alert': 'アラート',
  'slo.burn.long': '長い期間',
  'slo.burn.short': '短い期間',
  'slo.burn.state': '状態',
  'slo.burn.page': '呼び出し',
  'slo.burn.ticket': 'チケット',
  'slo.burn.threshold': '{{rate}} 超',
  'slo.burn.firing': '発報中',
  'slo.burn.quiet': '正常',
  'slo.burn.notEvaluated': '判定不能',
  'slo.burn.unreachable': '発報しません',
  'slo.burn.unreachableHint':
    'この目標では、すべて失敗しても {{max}} にしかなりません。',
  'slo.burn.lowVolume': 'イベントが少なく、1 件のエラーで発報しえます',
  'slo.burn.noData': 'データなし',
  'slo.burn.unknown': '不明',
  'slo.burn.reasonCoarse': '1 時間単位の記録は {{window}} の判定には粗すぎます',
  'slo.burn.reasonNoData': '{{window}} のイベントは 0 件です',

  'slo.chart.title': 'バジェットの推移',
  'slo.chart.sentence':
    '{{when}} 時点のエラーバジェットの残りは {{remaining}} です。均等に使った場合は {{ideal}} です。',
  'slo.chart.sentenceOver':
    '{{when}} 時点でエラーバジェットを {{over}} 超過しています。均等に使った場合の残りは {{ideal}} です。',
  'slo.chart.empty':
    'グラフに描画できる値がありません。記録は表で確認できます。',
  'slo.chart.moment': '表示する時点',
  'slo.chart.readout':
    '{{when}}：残り {{remaining}}（均等に使った場合は {{ideal}}）',
  'slo.chart.readoutOver':
    '{{when}}：{{over}} 超過（均等に使った場合の残りは {{ideal}}）',
  'slo.chart.budgetLeft': 'バジェットの残り',
  'slo.chart.ideal': '均等に使った場合',
  'slo.chart.marks': 'デプロイ',
  'slo.chart.zone': '時刻は {{timeZone}}',
  'slo.chart.keyboard': '矢印キーで時点を移動できます',
  'slo.chart.showTable': '表で表示',
  'slo.chart.showChart': 'グラフで表示',
  'slo.chart.tableLabel': '{{title}} の日別の値',
  'slo.chart.day': '日（UTC）',
  'slo.chart.good': '良好',
  'slo.chart.total': '合計',
  'slo.chart.endOfDay': '終了時の残り',
  'slo.chart.hours': '24 時間中 {{hours}} 時間を記録',
  'slo.chart.hoursEstimated':
    '24 時間中 {{hours}} 時間を記録（うち {{estimated}} 時間は推定）',
  'slo.chart.notRecorded': '記録なし',
  'slo.chart.noDays': 'まだ 1 日も記録されていません。',

  'slo.explain.title': '計算方法',
  'slo.explain.attainment': '達成率',
  'slo.explain.attainmentFormula': '良好な件数 ÷ 合計',
  'slo.explain.allowed': '許容されるエラー数',
  'slo.explain.allowedFormula': '期間全体のイベント数 ×（1 − 目標）',
  'slo.explain.left': 'バジェットの残り',
  'slo.explain.leftFormula': '1 − エラー数 ÷ 許容されるエラー数',
  'slo.explain.minutes': '時間で表したバジェット',
  'slo.explain.minutesFormula': '期間の長さ ×（1 − 目標）',
  'slo.explain.burn': '{{window}}のバーンレート',
  'slo.explain.burnFormula': 'エラーの割合 ÷（1 − 目標）',
  'slo.explain.exhaustion': '使い切るまで',
  'slo.explain.exhaustionFormula':
    'バジェットの残り × 期間の長さ ÷ バーンレート',
  'slo.explain.inSlices': 'これらの式では、イベントは時間の区間を意味します。',
  'slo.explain.calendar':
    '期間はまだ終わっていません。残りの期間にも、これまでと同じペースでイベントがあるものとして計算しています。',
  'slo.explain.source': '式の出典：{{link}}',
  'slo.explain.workbook': 'The Site Reliability Workbook 第 2 章・第 5 章',
  'slo.explain.measured': '計測対象',
  'slo.explain.good': '良好',
  'slo.explain.bad': 'エラー',
  'slo.explain.total': '合計',
  'slo.explain.raw': '成功の割合',
  'slo.explain.rawFailure': '失敗の割合',
  'slo.explain.threshold': '測定値',
  'slo.explain.counter': 'これらの系列は増え続けるため、増加分を数えます。',
  'slo.explain.limit': '{{limit}} の計測値を良好とみなします。',
  'slo.explain.noQueries': '定義にクエリがありません。',
  'slo.explain.hourly':
    '良好な件数と合計は 1 時間ごとに記録されます。ページを開いても取得元には問い合わせません。',

  'slo.card.worst': '環境ごとに最も悪い目標',
  'slo.card.worstOf': '{{title}}（{{objectives}} 件中で最も悪い）',
};
