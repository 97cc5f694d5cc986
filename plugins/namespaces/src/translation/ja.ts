import { MessageKey } from './messageKey';
import { guardrailsJa } from './guardrails/ja';
import { reviewJa } from './review/ja';
import { sloJa } from './slo/ja';
import { sloListJa } from './sloList/ja';
import { sloWordsJa } from './sloWords/ja';

const ja: Record<MessageKey, string> = {
  language: 'ja',

  'page.title': 'ネームスペース',
  'page.subtitle': 'どのチームが何を所有しているか',
  'page.create': 'アプリケーションを作成',
  'page.back': 'ネームスペース一覧',
  'page.sample': 'サンプルデータ',
  'page.sampleHint':
    'Freehold に付属するサンプルのモノレポを表示しています。アプリケーションとチームは架空のものです。',
  'page.results_one': '{{count}} 件のネームスペース',
  'page.results_other': '{{count}} 件のネームスペース',
  'page.loading': 'ネームスペースを読み込んでいます',
  'page.updating': '更新中',
  'page.copied': 'コピーしました',

  'filter.label': 'ネームスペースの絞り込み',
  'filter.search': '検索',
  'filter.searchHint': '名前、タイトル、オーナー',
  'filter.clearSearch': '検索語を消去',
  'filter.owner': 'チーム',
  'filter.system': 'システム',
  'filter.environment': '環境',
  'filter.tier': 'ティア',
  'filter.application': 'アプリケーション {{name}}',
  'filter.removeApplication': 'すべてのアプリケーションを表示',
  'filter.mine': '自分のチーム',
  'filter.mineHint': '自分のチームが所有するネームスペースだけを表示',
  'filter.mineNone': 'どのチームにも所属していません',
  'filter.clear': '絞り込みを解除',
  'filter.sortBy': '並べ替え',
  'filter.sortDefault': '自分のチームを優先',
  'filter.ascending': '昇順',
  'filter.descending': '降順',
  'filter.noOptions': '選択肢がありません',
  'filter.valueWithCount': '{{value}}（{{rows}}）',
  'filter.facetsFailed': '絞り込みの選択肢を読み込めませんでした。',

  'column.namespace': 'ネームスペース',
  'column.application': 'アプリケーション',
  'column.environment': '環境',
  'column.owner': 'オーナー',
  'column.system': 'システム',
  'column.tier': 'ティア',
  'column.changed': '更新',

  'table.label': 'ネームスペース',
  'table.mine': '自分のチームが所有しています',
  'table.noSystem': 'システムなし',
  'table.unknown': '不明',
  'table.rowsPerPage': '1 ページの行数',
  'table.range': '{{total}} 件中 {{from}}–{{to}} 件',
  'table.previousPage': '前のページ',
  'table.nextPage': '次のページ',

  'state.retry': '再試行',
  'state.loadFailed': 'ネームスペースを読み込めませんでした',
  'state.refreshFailed':
    '一覧を更新できませんでした。表示しているのは前回取得した内容です。',
  'state.noMatch': '条件に合うネームスペースがありません',
  'state.noMatchHint': '検索語と絞り込みのすべてに合うものがありません。',
  'state.noTeams': 'どのチームにも所属していません',
  'state.noTeamsHint':
    'カタログに所属グループが登録されていないため、「自分のチーム」に表示するものがありません。',
  'state.empty': 'ネームスペースはまだありません',
  'state.emptyHint':
    'マニフェストのモノレポにアプリケーションが追加されると、ここに表示されます。',
  'state.indexing': 'インデックスを作成しています',
  'state.indexingHint':
    'モノレポを初めて読み込んでいます。数秒お待ちください。',
  'state.pageBeyondEnd': 'このページは一覧の末尾を越えています',
  'state.firstPage': '最初のページへ',

  'freshness.asOf': 'コミット {{commit}} 時点（確認：{{when}}）',
  'freshness.never': 'モノレポはまだ読み込まれていません',
  'freshness.stale':
    'モノレポを最後に確認したのは{{when}}です。それ以降の変更は反映されていない可能性があります。',
  'freshness.failing':
    '現在モノレポを読み込めません：{{reason}}。表示しているのは最後に確認した時点（{{when}}）の内容です。',
  'freshness.failingNever': 'モノレポを読み込めません：{{reason}}',

  'broken.title_one': '{{count}} 件のアプリケーションを表示できません',
  'broken.title_other': '{{count}} 件のアプリケーションを表示できません',
  'broken.hint':
    'ディレクトリはモノレポにありますが、内容を解釈できません。オーナーが修正できます。',
  'broken.show': '詳細を表示',
  'broken.hide': '詳細を隠す',
  'broken.loadFailed':
    'すべてのアプリケーションを表示できているかどうかは不明です：{{reason}}',
  'broken.position': '{{line}} 行目',
  'broken.remedy': '対処：{{remedy}}',

  'tier.name': 'ティア {{tier}}',
  'tier.a':
    '事業の中核：レプリカ数の下限とサービスレベルが最も高く、24 時間体制で呼び出し対象',
  'tier.b': '重要：レプリカを冗長化し、業務時間内に対応',
  'tier.c': 'ベストエフォート：最小構成',

  'profile.http': 'HTTP サービス',
  'profile.grpc': 'gRPC サービス',
  'profile.worker': 'ワーカー',
  'profile.cronjob': '定期実行ジョブ',

  'lifecycle.experimental': '試験運用',
  'lifecycle.production': '本番運用',
  'lifecycle.deprecated': '廃止予定',

  'stage.develop': '開発',
  'stage.staging': 'ステージング',
  'stage.production': '本番',

  'commit.title': 'コミット {{id}}',
  'commit.failed': 'コミットを読み込めませんでした',
  'commit.notFound': 'このコミットはモノレポにありません',
  'commit.notFoundHint':
    'ID が誤っているか、このポータルが参照するブランチに含まれていないコミットです。',
  'commit.loading': 'コミットを読み込んでいます',
  'commit.byline': '{{author}} がコミット（{{when}}）',
  'commit.openAtHost': 'ホスティングサービスで開く',
  'commit.files_one': '{{count}} 個のファイルを変更',
  'commit.files_other': '{{count}} 個のファイルを変更',
  'commit.noFiles': 'このコミットで変更されたファイルはありません。',
  'commit.expandAll': 'すべて開く',
  'commit.collapseAll': 'すべて閉じる',
  'commit.added': '追加',
  'commit.modified': '変更',
  'commit.deleted': '削除',
  'commit.lines': '{{added}} 行追加、{{removed}} 行削除',
  'commit.omitted': '表示していません：{{reason}}',
  'commit.tooDifferent':
    '変更前後の差が大きいため、行ごとの比較はできません。変更後の内容を表示しています。',
  'commit.same': '変更前と変更後の内容は同じです。',
  'commit.showFile': 'このコミット時点のファイルを表示',
  'commit.diffLabel': '{{path}} の変更',
  'commit.addedLine': '追加',
  'commit.removedLine': '削除',
  'commit.copyId': 'コミット ID をコピー',

  'file.title': 'ファイル',
  'file.failed': 'ファイルを読み込めませんでした',
  'file.notFound': 'このファイルまたはディレクトリはモノレポにありません',
  'file.notFoundHint':
    'リンクの作成後に削除または名前変更された可能性があります。',
  'file.noPath': 'ファイルが指定されていません',
  'file.noPathHint':
    'アドレスにファイルのパスを指定してください（例：{{example}}）。',
  'file.loading': 'ファイルを読み込んでいます',
  'file.atCommit': 'コミット {{commit}} 時点',
  'file.latest': '最新版を表示',
  'file.openAtHost': 'ホスティングサービスで開く',
  'file.empty': 'このファイルは空です。',
  'file.line': '{{line}} 行目',
  'file.textLabel': '{{path}} の内容',
  'file.copyText': '内容をコピー',

  'directory.label': '{{path}} の内容',
  'directory.parent': '親ディレクトリ',
  'directory.folder': 'ディレクトリ',
  'directory.folders_one': '{{count}} 個のディレクトリ',
  'directory.folders_other': '{{count}} 個のディレクトリ',
  'directory.files_one': '{{count}} 個のファイル',
  'directory.files_other': '{{count}} 個のファイル',
  'directory.empty': 'このディレクトリは空です。',
  'directory.omitted_one': '他 {{count}} 件は表示していません',
  'directory.omitted_other': '他 {{count}} 件は表示していません',

  'application.loading': 'アプリケーションを読み込んでいます',
  'application.failed': 'アプリケーションを読み込めませんでした',
  'application.gone': '{{name}} のディレクトリがモノレポにありません',
  'application.goneHint':
    'カタログにはこのコンポーネントが残っていますが、{{directory}} は存在しません。意図して削除したのであれば、次回モノレポを読み込んだときにコンポーネントも消えます。',
  'application.broken': '{{name}} を表示できません',
  'application.brokenHint':
    '{{directory}} の内容を解釈できません。修正されるまで、ネームスペースの状態は不明です。',
  'application.noAnnotation':
    'このコンポーネントは Freehold の管理対象ではありません',
  'application.noAnnotationHint':
    'アプリケーション名を示すアノテーション {{annotation}} がありません。',
  'application.asOf': 'コミット {{commit}} 時点の内容',
  'application.unknownBecause': '不明：{{reason}}',

  'ownership.title': 'オーナーシップ',
  'ownership.hint':
    'オーナーは application.yaml に一度だけ記載されます。以下の項目はすべてそこから導かれます。',
  'ownership.owner': 'オーナー',
  'ownership.ownerHint':
    'カタログのグループ。メンバーはこのアプリケーションを変更できます。',
  'ownership.scmTeam': 'コードオーナー',
  'ownership.scmTeamHint':
    'ディレクトリを変更するプルリクエストをレビューします。',
  'ownership.directoryGroup': 'ディレクトリグループ',
  'ownership.directoryGroupHint':
    'すべてのネームスペースで Kubernetes RBAC の対象となるグループです。',
  'ownership.spinnakerRole': 'Spinnaker ロール',
  'ownership.spinnakerRoleHint': 'パイプラインを閲覧、変更、実行できます。',
  'ownership.email': 'メール',
  'ownership.emailHint':
    'Spinnaker アプリケーションとネームスペースの連絡先です。Spinnaker の通知もここに届きます。',
  'ownership.chat': 'チャット',
  'ownership.chatHint': '問い合わせ先です。',
  'ownership.system': 'システム',
  'ownership.systemHint': 'このアプリケーションが属するプロダクトです。',
  'ownership.tier': 'ティア',
  'ownership.profile': 'プロファイル',
  'ownership.lifecycle': 'ライフサイクル',
  'ownership.directory': 'ディレクトリ',
  'ownership.directoryHint':
    'このアプリケーションのファイルはすべてここにあります。',
  'ownership.lastCommit': '最終変更',
  'ownership.noLastCommit': '不明',

  'environments.title': '環境',
  'environments.none': 'このアプリケーションには環境がありません。',
  'environments.namespace': 'ネームスペース',
  'environments.cluster': 'クラスター',
  'environments.replicas': 'レプリカ数',
  'environments.replicasFixed': '{{value}}（固定）',
  'environments.replicasRange': '{{min}}～{{max}}（負荷に応じて増減）',
  'environments.noReplicas': 'なし（スケジュール実行）',
  'environments.quota': 'クォータ',
  'environments.noQuota': 'モノレポにクォータの定義がありません',
  'environments.unreadable_one':
    '{{count}} 個のファイルを読み込めないため、その内容は不明です',
  'environments.unreadable_other':
    '{{count}} 個のファイルを読み込めないため、その内容は不明です',
  'environments.unreadableFile': '{{path}}：{{reason}}',

  'access.title': '誰が何をできるか',
  'access.hint': 'モノレポにある RoleBinding から読み取った内容です。',
  'access.subject': '対象',
  'access.table': '対象と環境の表',
  'access.none':
    'モノレポに RoleBinding がありません。プラットフォーム以外は誰もアクセスできません。',
  'access.nobody': 'このネームスペースではアクセス権がありません',
  'access.unknown': '不明',
  'access.unknownHint':
    '{{environment}} のファイルを読み込めませんでした：{{reason}}',
  'access.binding': '{{binding}}（{{line}} 行目）',
  'access.owner': 'オーナー',

  'codeOwners.title': 'コードオーナー',
  'codeOwners.hint':
    'このディレクトリに適用される CODEOWNERS の行です。ファイルに最後に一致した行が有効になります。',
  'codeOwners.none':
    'このディレクトリに適用される CODEOWNERS の行がありません。書き込み権限があれば誰でもマージできます。',
  'codeOwners.noOwners': 'オーナーなし',

  'files.title': 'ファイル',
  'files.application': 'アプリケーション',
  'files.none': 'ファイルがありません。',
  'files.count_one': '{{count}} 個',
  'files.count_other': '{{count}} 個',

  'pipelines.title': 'パイプライン',
  'pipelines.none': 'モノレポにパイプラインがありません。',
  'pipelines.view': '表示形式',
  'pipelines.graph': 'グラフ',
  'pipelines.list': 'リスト',
  'pipelines.graphLabel':
    '{{name}} のステージ。横にスクロールするとすべて確認できます。',
  'pipelines.problem': 'このパイプラインは完全には描画できません：{{problem}}',
  'pipelines.unknown': '不明：{{reason}}',
  'pipelines.triggers': '開始条件',
  'pipelines.noTriggers': '手動のみ',
  'pipelines.disabled': '無効',
  'pipelines.after': '{{stages}} の後',
  'pipelines.first': '最初に実行',
  'pipelines.noSummary': '追加の設定はありません',
  'pipelines.chooseStage': 'ステージを選ぶと内容が表示されます。',
  'pipelines.type.bakeManifest': 'マニフェストの生成',
  'pipelines.type.checkPreconditions': '前提条件の確認',
  'pipelines.type.deployManifest': 'マニフェストのデプロイ',
  'pipelines.type.findArtifactFromExecution': 'アーティファクトの検索',
  'pipelines.type.findArtifactsFromResource':
    'リソースからアーティファクトを検索',
  'pipelines.type.manualJudgment': '手動承認',
  'pipelines.type.pipeline': 'パイプラインの実行',
  'pipelines.type.runJobManifest': 'ジョブの実行',
  'pipelines.type.undoRolloutManifest': 'ロールバック',
  'pipelines.type.wait': '待機',
  'pipelines.type.webhook': 'Webhook の呼び出し',
  'pipelines.type.evaluateVariables': '変数の評価',

  'card.application': 'オーナーシップ',
  'card.open': 'ネームスペースタブを開く',
  'card.group': 'ネームスペース',
  'card.groupHint': 'このグループが所有するアプリケーションのネームスペース',
  'card.groupNone': 'このグループが所有するネームスペースはありません。',
  'card.groupAll': 'これらのネームスペースを検索',
  'card.groupFailed': 'このグループのネームスペースを読み込めませんでした',
  'card.environments': 'ネームスペース',
  'card.lastChange': '最終変更',

  ...sloJa,
  ...sloListJa,
  ...sloWordsJa,
  ...reviewJa,
  ...guardrailsJa,
};

export default ja;
