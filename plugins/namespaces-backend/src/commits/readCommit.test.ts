import {
  ChangedFile,
  CommitInfo,
  MonorepoStore,
  Snapshot,
} from '@freehold/monorepo';
import { readCommit } from './readCommit';

/** A store with the commit `new` on `old`, whose snapshots hold one text in every file. */
function storeOf(options: {
  changed: ChangedFile[];
  text?: (path: string, commit: string) => string;
  commit?: Partial<CommitInfo>;
}): MonorepoStore {
  const { changed, text = () => 'text\n', commit: change } = options;
  const partial: Partial<MonorepoStore> = {
    commit: async id => ({
      id,
      author: { name: 'Somebody', email: 'somebody@example.invalid' },
      committedAt: '2026-01-01T09:00:00+09:00',
      subject: 'Subject',
      body: 'Body',
      parents: ['old'],
      ...change,
    }),
    commitFiles: async () => changed,
    snapshot: jest.fn(
      async (commit = 'new') =>
        ({
          commit,
          readText: async (path: string) => text(path, commit),
        } as Partial<Snapshot> as Snapshot),
    ),
    links: {
      commit: id => `https://host.example/commit/${id}`,
      directory: path => path,
      file: path => path,
    },
  };
  return partial as MonorepoStore;
}

const modified = (path: string): ChangedFile => ({ path, status: 'modified' });

describe('readCommit', () => {
  it('tells who, when, what and where to see it', async () => {
    const store = storeOf({
      changed: [modified('a')],
      text: (path, commit) => `${path} in ${commit}`,
    });

    await expect(readCommit(store, 'new')).resolves.toEqual({
      id: 'new',
      subject: 'Subject',
      body: 'Body',
      author: 'Somebody',
      at: '2026-01-01T00:00:00.000Z',
      url: 'https://host.example/commit/new',
      files: [
        {
          path: 'a',
          status: 'modified',
          before: 'a in old',
          after: 'a in new',
        },
      ],
    });
  });

  it('does not look at the parent of a commit that only adds', async () => {
    const store = storeOf({ changed: [{ path: 'a', status: 'added' }] });

    const { files } = await readCommit(store, 'new');

    expect(files).toEqual([{ path: 'a', status: 'added', after: 'text\n' }]);
    expect(store.snapshot).toHaveBeenCalledTimes(1);
    expect(store.snapshot).toHaveBeenCalledWith('new');
  });

  it('says what it leaves out, and why', async () => {
    const store = storeOf({
      changed: [modified('large'), modified('binary'), modified('small')],
      text: (path, commit) => {
        if (path === 'binary') {
          throw new Error('it is no text');
        }
        return path === 'large' ? commit + 'x'.repeat(200_000) : commit;
      },
    });

    const { files } = await readCommit(store, 'new');

    expect(files).toEqual([
      {
        path: 'large',
        status: 'modified',
        omitted: expect.stringContaining('200003'),
      },
      { path: 'binary', status: 'modified', omitted: 'it is no text' },
      { path: 'small', status: 'modified', before: 'old', after: 'new' },
    ]);
  });

  it('bounds the number of files and the size of the whole', async () => {
    const changed = Array.from({ length: 400 }, (_, index) =>
      modified(`file-${index}`),
    );
    const { files } = await readCommit(
      storeOf({
        changed,
        text: (_path, commit) => commit + 'x'.repeat(100_000),
      }),
      'new',
    );

    expect(files).toHaveLength(400);
    expect(files.filter(file => file.after).length).toBe(24);
    expect(files[24].omitted).toContain('too large');
    expect(files[399].omitted).toContain('400 files');
  });

  it('shows a merge against its first parent, with which its files were compared', async () => {
    const { files } = await readCommit(
      storeOf({
        changed: [modified('a'), { path: 'b', status: 'deleted' }],
        text: (path, commit) => `${path} in ${commit}`,
        commit: { parents: ['mainline', 'branch'] },
      }),
      'new',
    );

    expect(files).toEqual([
      {
        path: 'a',
        status: 'modified',
        before: 'a in mainline',
        after: 'a in new',
      },
      { path: 'b', status: 'deleted', before: 'b in mainline' },
    ]);
  });

  it('shows a file of which only the mode changed with the same text twice', async () => {
    const { files } = await readCommit(
      storeOf({ changed: [modified('a')], text: () => 'same' }),
      'new',
    );

    expect(files).toEqual([
      { path: 'a', status: 'modified', before: 'same', after: 'same' },
    ]);
  });

  it('does not guess the text before a commit whose parents the store cannot tell', async () => {
    const { files } = await readCommit(
      storeOf({ changed: [modified('a')], commit: { parents: undefined } }),
      'new',
    );

    expect(files).toEqual([
      { path: 'a', status: 'modified', omitted: expect.any(String) },
    ]);
  });
});
