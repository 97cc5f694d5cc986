import { targetChanges } from './targetChanges';

const item = (objective: string, target: number) => ({
  objective,
  title: `Title of ${objective}`,
  target,
});

describe('targetChanges', () => {
  it.each([
    ['nothing', [item('a', 0.9)], [item('a', 0.9)], []],
    [
      'another order',
      [item('a', 0.9), item('b', 0.8)],
      [item('b', 0.8), item('a', 0.9)],
      [],
    ],
    [
      'a target',
      [item('a', 0.9)],
      [item('a', 0.99)],
      [{ objective: 'a', from: 0.9, to: 0.99 }],
    ],
    ['a new objective', [], [item('a', 0.9)], [{ objective: 'a', to: 0.9 }]],
    ['one that is gone', [item('a', 0.9)], [], [{ objective: 'a', from: 0.9 }]],
    [
      'a renamed objective, which is another one',
      [item('a', 0.9)],
      [item('b', 0.9)],
      [
        { objective: 'b', to: 0.9 },
        { objective: 'a', from: 0.9 },
      ],
    ],
  ])('finds %s', (_what, before, after, changes) => {
    expect(targetChanges(before, after)).toEqual(
      changes.map(change => ({
        ...change,
        title: `Title of ${change.objective}`,
      })),
    );
  });
});
