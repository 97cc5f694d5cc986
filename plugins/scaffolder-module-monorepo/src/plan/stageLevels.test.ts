import { stageLevels } from './stageLevels';

function stage(refId: string, ...requires: string[]) {
  return { refId, name: refId, type: 'wait', requires };
}

function levels(...stages: ReturnType<typeof stage>[]) {
  return stageLevels(stages).map(level => level.map(({ refId }) => refId));
}

describe('stageLevels', () => {
  it.each<[string, ReturnType<typeof stage>[], string[][]]>([
    ['no stage', [], []],
    ['a chain', [stage('b', 'a'), stage('a')], [['a'], ['b']]],
    [
      'stages side by side that meet again',
      [stage('a'), stage('b', 'a'), stage('c', 'a'), stage('d', 'b', 'c')],
      [['a'], ['b', 'c'], ['d']],
    ],
    [
      'a circle comes last',
      [stage('a'), stage('b', 'c'), stage('c', 'b')],
      [['a'], ['b', 'c']],
    ],
    [
      'a stage that waits for none that exists comes last',
      [stage('a'), stage('b', 'gone')],
      [['a'], ['b']],
    ],
  ])('%s', (_case, stages, expected) => {
    expect(levels(...stages)).toEqual(expected);
  });
});
