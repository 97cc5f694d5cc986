import { MessageKey } from '../messageKey';

export const sloListJa: Record<
  Extract<MessageKey, `sloList.${string}`>,
  string
> = {
  'sloList.title': 'SLO（目標）',
  'sloList.remainingTitle': '残りバジェット',
  'sloList.filter': 'SLO の状態',
  'sloList.worstFirst': '悪い順',
  'sloList.bestFirst': '良い順',
  'sloList.leastFirst': '少ない順',
  'sloList.mostFirst': '多い順',
  'sloList.open': '{{application}} の SLO を開く',
  'sloList.worst': '{{title}}：{{attainment}}（目標 {{target}}）',
  'sloList.worstUnknown': '{{title}}：不明（目標 {{target}}）',
  'sloList.objectives_one': '{{count}} 件の目標',
  'sloList.objectives_other': '{{count}} 件の目標',
  'sloList.asOf': '{{when}} 時点',
  'sloList.failure': '新しい値がありません：{{reason}}',
  'sloList.rollup.title': 'サービスレベル',
  'sloList.rollup.hint': 'このグループが所有するアプリケーションの SLO',
  'sloList.rollup.platformHint': 'すべてのアプリケーションの SLO',
  'sloList.rollup.failed': 'SLO を読み込めませんでした',
  'sloList.rollup.refreshFailed':
    'SLO を更新できませんでした。表示しているのは前回の内容です。',
  'sloList.rollup.noNamespaces':
    'このグループが所有するネームスペースはありません。',
  'sloList.rollup.noNamespacesAtAll': 'ネームスペースはまだありません。',
  'sloList.rollup.states': '状態別のネームスペース',
  'sloList.rollup.statesSentence_one':
    '{{count}} 件のネームスペース：{{states}}',
  'sloList.rollup.statesSentence_other':
    '{{count}} 件のネームスペース：{{states}}',
  'sloList.rollup.stateCount': '{{state}} {{rows}} 件',
  'sloList.rollup.objectives': '目標',
  'sloList.rollup.met': '達成',
  'sloList.rollup.missed': '未達',
  'sloList.rollup.unknown': '不明',
  'sloList.rollup.worst': '状態の悪い目標',
  'sloList.rollup.noneBad': 'すべての目標が正常です。',
  'sloList.rollup.noneKnownBad': '計測されている目標は、すべて正常です。',
  'sloList.rollup.noObjectives': '計測されている目標はまだありません。',
  'sloList.rollup.showState':
    '{{state}}：{{rows}} 件。該当するネームスペースを表示',
  'sloList.rollup.without': 'SLO のないアプリケーション',
  'sloList.rollup.withoutMore_one': '他 {{count}} 件',
  'sloList.rollup.withoutMore_other': '他 {{count}} 件',
  'sloList.rollup.allCovered': 'すべてのアプリケーションに SLO があります。',
  'sloList.rollup.all': 'すべてのネームスペースを悪い順に表示',
};
