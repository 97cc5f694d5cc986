import { layoutPipeline, Stage } from './pipelineLayout';

const stage = (refId: string, ...requires: string[]): Stage => ({
  refId,
  name: refId,
  type: 'wait',
  requires,
});

const places = (...stages: Stage[]) =>
  layoutPipeline(stages).nodes.map(
    ({ stage: { refId }, column, row }) => `${refId} ${column}/${row}`,
  );
const edges = (...stages: Stage[]) =>
  layoutPipeline(stages).edges.map(
    ({ from, to }) => `${from.stage.refId}>${to.stage.refId}`,
  );

describe('layoutPipeline', () => {
  it.each<[string, Stage[], string[]]>([
    ['nothing', [], []],
    ['a chain', [stage('a'), stage('b', 'a')], ['a 0/0', 'b 1/0']],
    [
      'stages in any order of the file',
      [stage('c', 'b'), stage('b', 'a'), stage('a')],
      ['a 0/0', 'b 1/0', 'c 2/0'],
    ],
    [
      'parallel stages below each other',
      [stage('a'), stage('b', 'a'), stage('c', 'a'), stage('d', 'b', 'c')],
      ['a 0/0', 'b 1/0', 'c 1/1', 'd 2/0'],
    ],
    [
      'a join to the right of its longest way',
      [stage('a'), stage('b', 'a'), stage('z', 'a', 'b')],
      ['a 0/0', 'b 1/0', 'z 2/0'],
    ],
    [
      'children beside their parents',
      [stage('a'), stage('b'), stage('y', 'b'), stage('x', 'a')],
      ['a 0/0', 'b 0/1', 'x 1/0', 'y 1/1'],
    ],
    [
      'stages of a cycle after everything else',
      [stage('a'), stage('b', 'c'), stage('c', 'b'), stage('d', 'c')],
      ['a 0/0', 'b 1/0', 'c 1/1', 'd 1/2'],
    ],
    ['a stage that requires itself', [stage('a', 'a')], ['a 0/0']],
    ['a stage that requires nothing known', [stage('a', 'gone')], ['a 0/0']],
  ])('places %s', (_what, stages, expected) => {
    expect(places(...stages)).toEqual(expected);
  });

  it('draws an edge for each known requirement, once', () => {
    expect(
      edges(stage('a'), stage('b', 'a', 'a', 'gone'), stage('c', 'a', 'b')),
    ).toEqual(['a>b', 'a>c', 'b>c']);
  });

  it('knows how much room it needs', () => {
    expect(layoutPipeline([])).toMatchObject({ columns: 0, rows: 0 });
    expect(
      layoutPipeline([stage('a'), stage('b', 'a'), stage('c', 'a')]),
    ).toMatchObject({ columns: 2, rows: 2 });
  });
});
