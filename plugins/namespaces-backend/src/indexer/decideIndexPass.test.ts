import { IndexPass, decideIndexPass } from './decideIndexPass';

const indexed = {
  revision: 1,
  commit: 'one',
  basis: 'basis',
  full_pass_at: '2026-01-01T00:00:00.000Z',
};

describe('decideIndexPass', () => {
  it.each<[string, Partial<typeof indexed>, string, string, IndexPass]>([
    ['is at the head', {}, 'one', '2026-01-01T00:10:00Z', { kind: 'none' }],
    [
      'is behind the head',
      {},
      'two',
      '2026-01-01T00:10:00Z',
      { kind: 'delta', from: 'one' },
    ],
    [
      'has not compared everything for an hour',
      {},
      'one',
      '2026-01-01T01:00:00Z',
      { kind: 'compare' },
    ],
    [
      'cannot tell when it compared everything',
      { full_pass_at: '' },
      'one',
      '2026-01-01T00:00:01Z',
      { kind: 'compare' },
    ],
    [
      'is empty',
      { commit: '', basis: '', full_pass_at: '' },
      'one',
      '2026-01-01T00:00:01Z',
      { kind: 'rebuild' },
    ],
    [
      'was derived from another platform',
      { basis: 'old' },
      'one',
      '2026-01-01T00:00:01Z',
      { kind: 'rebuild' },
    ],
  ])('decides for an index that %s', (_what, state, head, now, pass) => {
    expect(
      decideIndexPass({
        state: { ...indexed, ...state },
        head,
        basis: 'basis',
        now: new Date(now),
        fullPassIntervalMs: 3_600_000,
      }),
    ).toEqual(pass);
  });
});
