// The compiler holds these against the keys of portalTranslationRef.
export default {
  'nav.search': '検索',
  'nav.menu': 'メニュー',
  'nav.settings': '設定',
  'nav.home': 'ホーム',
  'sample.label': 'サンプルデータ',
  'sample.explanation':
    '表示されているチーム、サービス、コミットは例です。実際に稼働しているものではありません。',
  'signIn.title': 'すべてのマイクロサービスに、自分の区画を',
  'signIn.introduction':
    'Freehold では、プラットフォームを一か所で管理したまま、開発者が自分でサービスを作成できます。試したい人物を選んでください。',
  'signIn.note': '開発用サインイン：パスワードなし',
  'signIn.noteExplanation':
    'このページを開ける人は誰でも、一覧の誰としてでもサインインできます。試用と開発にのみ使用してください。',
  'signIn.signInAs': '{{name}} としてサインイン',
  'signIn.signingIn': '{{name}} としてサインインしています…',
  'signIn.failedTitle': '{{name}} としてサインインできませんでした',
  'signIn.failedRemedy':
    'バックエンドが起動していること、プロバイダー「persona」がこのユーザーを許可していることを確認し、もう一度お試しください。',
  'signIn.tryAgain': '再試行',
  'signIn.chooseAnother': '別の人物を選ぶ',
  'signIn.noneTitle': 'サインイン方法が設定されていません',
  'signIn.noneDevelopment':
    '開発環境では、app-config.yaml の freehold.development.personas に人物を記述してください。ここに表示され、パスワードは不要です。',
  'signIn.noneProduction':
    '本番環境では、GitHub、Google、OpenID Connect サーバーなど Backstage のサインインプロバイダーを設定し、このページをそのプロバイダーのものに置き換えてください。',
  'signIn.noneLink': 'サインインプロバイダーの設定方法',
  'signIn.invalidTitle': '設定された人物を読み取れません',
  'home.title': 'ホーム',
  'home.hero': 'すべてのマイクロサービスに、自分の区画を',
  'home.greeting': '{{name}} さん、こんにちは',
  'home.sentence':
    'ディレクトリは一つ、namespace は環境ごとに一つ、Spinnaker アプリケーションも、オーナーも一つ。サービスは自分たちで作成し、書き込まれるファイルは事前にすべて確認できます。',
  'home.create': 'マイクロサービスを作成',
  'home.browse': 'namespace を見る',
  'home.unknown': '不明：{{what}}に接続できませんでした',
  'home.retry': '再試行',
  'myTeams.title': '自分のチーム',
  'myTeams.none':
    'カタログ上のどのチームにも所属していないため、所有するアプリケーションはありません。',
  'myApplications.title': '自分のチームのアプリケーション',
  'myApplications.all': '自分のチームのアプリケーション全 {{total}} 件',
  'myApplications.allInCatalog': 'カタログで開く',
  'myApplications.emptyTitle': 'アプリケーションはまだありません',
  'myApplications.empty':
    'チームが所有するアプリケーションはまだありません。3 ステップのフォームで最初の一つを作成しましょう。',
  'myApplications.source': 'カタログ',
  'myApplications.tier': 'ティア {{tier}}',
  'serviceLevels.title': '自分のチームの SLO',
  'serviceLevels.source': 'namespaces バックエンド',
  'serviceLevels.fine':
    '自分のチームでは、エラーバジェットの枯渇も急な消費もありません。',
  'serviceLevels.stale':
    '{{time}} 時点の情報です。以降、{{source}} から値を取得できていません。',
  'serviceLevels.never': '最初の計測を待っているため、まだ何も分かりません。',
  'serviceLevels.unreachable':
    '{{source}} から値を取得できていないため、何も分かりません。',
  'serviceLevels.none':
    '監視バックエンドが接続されていないため、何も分かりません。',
  'serviceLevels.all': '自分のチームのすべての namespace を悪い順に表示',
  'serviceLevels.more': '問題のある namespace 全 {{total}} 件',
  'recent.title': '最近の変更',
  'recent.empty': 'インデックスの作成後、変更はありません。',
  'recent.source': 'namespaces バックエンド',
  'recent.stale':
    '{{time}} 時点の情報です。以降、モノレポを読み取れていません。',
  'recent.never':
    'インデックスはまだ作成されていません。しばらくしてからもう一度お試しください。',
  'recent.all': 'すべての namespace',
  'docs.title': 'ドキュメント',
  'docs.portal': 'ポータル内のドキュメント',
  'docs.portalDescription': 'サービスの作成・変更・運用の方法',
  'kubernetes.noneTitle': 'Kubernetes クラスターが設定されていません',
  'kubernetes.none':
    'そのため、{{name}} の namespace で何が動いているかは分かりません。ポータルの設定にクラスターを追加すると、すべてのワークロードがこのタブに表示されます。',
  'kubernetes.noneLink': 'クラスターの設定方法',
  'kubernetes.unknown': '不明：Kubernetes バックエンドに接続できませんでした',
};
