import { sloJa } from './slo/ja';

// The compiler holds these against the keys of the English texts.
export default {
  ...sloJa,
  'unreachable.title': '不明：{{what}}に接続できませんでした',
  'unreachable.retry': '再試行',
  'unreachable.choices': 'プラットフォームの選択肢',
  'unreachable.catalog': 'カタログ',
  'unreachable.namespaces': 'namespaces バックエンド',
  'owner.title': 'オーナー',
  'owner.description':
    'サービスと、そこから派生するすべてのものを所有するチームです。',
  'owner.loading': '所属チームを読み込んでいます…',
  'owner.noTeam': 'どのチームにも所属していないため、オーナーを選べません',
  'owner.noTeamRemedy':
    'チームリーダーまたは SRE に、カタログの Group への追加を依頼し、再度サインインしてください。',
  'owner.mine': '自分のチーム',
  'owner.others': 'その他のチーム',
  'owner.anyTeam': 'SRE はどのチームでも選択できます。',
  'owner.notAllowed':
    '{{owner}} は所属チームではありません。自分のチームを選ぶか、SRE に依頼してください。',
  'owner.missing': 'サービスを所有するチームを選択してください。',
  'owner.noMatch': '一致するチームがありません',
  'name.title': '名前',
  'name.description':
    '40 文字以内。英小文字、数字、ハイフンが使え、英字で始めます。',
  'name.invalid':
    '名前は {{max}} 文字以内の英小文字、数字、ハイフンです。英字で始め、ハイフンで終えることはできません。',
  'name.missing': 'サービスの名前を入力してください。',
  'name.checking': '名前が使えるか確認しています…',
  'name.available': '{{name}} は使用できます',
  'name.unchecked':
    '名前が使えるか確認できませんでした：{{reason}}。しばらくしてからもう一度お試しください。',
  'name.derived': '名前から決まるもの',
  'name.directory': 'ディレクトリ',
  'name.spinnaker': 'Spinnaker アプリケーション',
  'name.namespaces': 'namespace',
  'name.namespacesLater':
    '環境ごとに一つ作られます。名前はプレビューで確認できます。',
  'tier.title': 'ティア',
  'tier.description': 'このサービスにどれだけのものが依存するかを表します。',
  'profile.title': 'プロファイル',
  'profile.description': 'ワークロードの種類です。',
  'profile.port': 'ポート {{port}}',
  'profile.schedule': 'スケジュールが必要',
  'choice.unknown':
    '{{value}} はプラットフォームの選択肢にありません。別のものを選んでください。',
  'choice.loading': '選択肢を読み込んでいます…',
  'choice.none':
    'プラットフォームに選択肢がありません。SRE に platform.yaml の確認を依頼してください。',
  'environments.title': '環境',
  'environments.description':
    'サービスを動かす環境です。環境ごとに専用の namespace が作られます。',
  'environments.missing': '環境を一つ以上選択してください。',
  'environments.cluster': 'クラスター {{cluster}}',
  'plan.title': 'プレビュー',
  'plan.description':
    '書き込まれるファイルとパイプラインです。まだ何も書き込まれていません。',
  'plan.loading': 'ファイルとパイプラインを計画しています…',
  'plan.ready': '作成できます',
  'plan.against': 'コミット {{commit}} に対する計画',
  'plan.refused': 'まだ作成できません',
  'plan.refusedHint':
    '前のステップに戻って以下を修正すると、プレビューが作り直されます。',
  'plan.unreachableHint':
    'プレビューなしでは作成できません。入力内容は保持されています。',
  'plan.conflicts_one':
    '{{count}} 個のファイルが、ほかの人の書いた内容と競合しています',
  'plan.conflicts_other':
    '{{count}} 個のファイルが、ほかの人の書いた内容と競合しています',
  'plan.conflictsRemedy':
    '別の名前を選ぶか、SRE にディレクトリの確認を依頼してください。',
  'plan.conflictIn': '{{path}} で競合しています',
  'plan.files': 'ファイル',
  'plan.pipelines': 'パイプライン',
  'plan.noPipelines': '書き込まれるパイプラインはありません。',
  'plan.chooseFile': 'ファイルを選択すると内容が表示されます。',
  'plan.noContent': 'このファイルは削除されます。',
  'plan.highlighted': '変更行は強調表示されます。',
  'plan.triggers': '開始条件',
  'plan.noTriggers': '手動で開始',
  'plan.disabledTrigger': '{{trigger}}（無効）',
  'plan.unreadablePipeline': '図示できません：{{problem}}',
  'plan.stages': '{{pipeline}} のステージ',
  'plan.problem': '{{field}}：{{message}}',
  'plan.missing': 'プレビューの完了を待ってから進んでください。',
  'plan.notChecked':
    '計画を確認できませんでした：{{reason}}。もう一度お試しください。',
  'action.create': '新規',
  'action.update': '変更',
  'action.delete': '削除',
  'action.keep': '維持',
  'action.conflict': '競合',
  'field.name': '名前',
  'field.title': 'タイトル',
  'field.description': '説明',
  'field.owner': 'オーナー',
  'field.system': 'システム',
  'field.lifecycle': 'ライフサイクル',
  'field.tier': 'ティア',
  'field.profile': 'プロファイル',
  'field.image': 'イメージ',
  'field.port': 'ポート',
  'field.schedule': 'スケジュール',
  'field.environments': '環境',
  'field.dependsOn': '依存先',
  'field.egress': '外向き通信',
  'field.access': 'アクセス権',
  'draft.missing': '{{field}}が入力されていません',
  'draft.missingRemedy': '前のステップに戻って{{field}}を入力してください。',
};
