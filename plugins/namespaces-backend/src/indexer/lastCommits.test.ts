import { CommitInfo, MonorepoStore } from '@freehold/monorepo';
import { lastCommits } from './lastCommits';

/** A history, newest first: which files each commit changed. */
function storeOf(history: Record<string, string[]>, length?: number) {
  const ids = Object.keys(history);
  const store = {
    log: jest.fn(async ({ limit = 50 }: { limit?: number } = {}) =>
      [
        ...ids,
        ...Array.from({ length: length ?? 0 }, (_, index) => `c${index}`),
      ]
        .slice(0, limit)
        .map(id => ({ id } as CommitInfo)),
    ),
    commitFiles: jest.fn(async (id: string) =>
      (history[id] ?? []).map(path => ({ path, status: 'modified' as const })),
    ),
  };
  return store as typeof store & MonorepoStore;
}

const idsOf = (commits: Map<string, CommitInfo>) =>
  Object.fromEntries([...commits].map(([name, { id }]) => [name, id]));

describe('lastCommits', () => {
  it('finds the newest commit of each application in one walk', async () => {
    const store = storeOf({
      third: ['applications/pay/application.yaml', 'CODEOWNERS'],
      second: ['applications/cart/a', 'applications/pay/b', 'platform/x'],
      first: [],
    });

    const commits = await lastCommits(store, ['pay', 'cart', 'seeded']);

    expect(idsOf(commits)).toEqual({
      pay: 'third',
      cart: 'second',
      seeded: 'first',
    });
    expect(store.commitFiles.mock.calls).toEqual([['third'], ['second']]);
  });

  it('stops as soon as it knows all', async () => {
    const store = storeOf({
      second: ['applications/pay/b'],
      first: ['applications/pay/a'],
    });

    await lastCommits(store, ['pay']);

    expect(store.commitFiles.mock.calls).toEqual([['second']]);
  });

  it('asks nothing for nobody', async () => {
    const store = storeOf({ first: [] });

    await expect(lastCommits(store, [])).resolves.toEqual(new Map());
    expect(store.log).not.toHaveBeenCalled();
  });

  it('does not know what lies further back than it looks', async () => {
    const store = storeOf({ newest: ['applications/pay/a'] }, 1000);

    const commits = await lastCommits(store, ['pay', 'old']);

    expect(idsOf(commits)).toEqual({ pay: 'newest' });
    expect(store.commitFiles.mock.calls.length).toBeLessThanOrEqual(200);
  });
});
