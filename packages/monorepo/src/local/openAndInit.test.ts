import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { creation } from '../__testUtils__/changes';
import { AUTHOR, git, gitRepositories } from '../__testUtils__/gitRepositories';
import { LocalMonorepoStore } from './LocalMonorepoStore';

const repositories = gitRepositories();
const SEED = { CODEOWNERS: '/applications/first/ @example/team\n' };

describe('open', () => {
  it('says that there is nothing at the path', async () => {
    const path = join(repositories.directory(), 'none');
    await expect(repositories.open({ path })).rejects.toMatchObject({
      code: 'monorepo/not-found',
      message: expect.stringContaining(path),
    });
  });

  it('says that a directory or a file is no repository', async () => {
    const directory = repositories.directory();
    const file = join(directory, 'file');
    writeFileSync(file, '');
    for (const path of [directory, file]) {
      await expect(repositories.open({ path })).rejects.toMatchObject({
        code: 'monorepo/not-a-repository',
      });
    }
  });

  it('refuses a repository with a work tree', async () => {
    const path = join(repositories.directory(), '.git');
    git(path, ['init', '--quiet']);
    await expect(repositories.open({ path })).rejects.toMatchObject({
      code: 'monorepo/not-bare',
    });
  });

  it('says that the branch is missing, in an empty repository or by its name', async () => {
    const path = join(repositories.directory(), 'empty.git');
    git(path, ['init', '--bare', '--quiet']);
    await expect(repositories.open({ path })).rejects.toMatchObject({
      code: 'monorepo/branch-unreadable',
      message: expect.stringContaining("'main'"),
    });
    const seeded = await repositories.init(SEED);
    await expect(
      repositories.open({ path: seeded, branch: 'other' }),
    ).rejects.toMatchObject({ code: 'monorepo/branch-unreadable' });
  });

  it('says that a branch is damaged', async () => {
    const path = await repositories.init(SEED);
    writeFileSync(join(path, 'refs/heads/main'), 'garbage\n');
    await expect(repositories.open({ path })).rejects.toMatchObject({
      code: 'monorepo/branch-unreadable',
    });
  });

  it.each(['', '-d', '../x', 'a b', 'a..b', 'a\nb', 'x.lock', '@{-1}'])(
    'refuses the branch name %j',
    async branch => {
      const path = await repositories.init(SEED);
      await expect(repositories.open({ path, branch })).rejects.toMatchObject({
        code: 'monorepo/branch-unreadable',
      });
    },
  );

  it('refuses a git that is missing or too old', async () => {
    const path = await repositories.init(SEED);
    await expect(
      repositories.open({ path, git: 'no-such-git' }),
    ).rejects.toMatchObject({ code: 'monorepo/git-missing' });
    const old = join(repositories.directory(), 'old-git');
    writeFileSync(old, '#!/bin/sh\necho git version 2.25.1\n');
    chmodSync(old, 0o755);
    await expect(repositories.open({ path, git: old })).rejects.toMatchObject({
      code: 'monorepo/git-unsupported',
      message: expect.stringContaining('2.25.1'),
    });
  });

  it('works on a repository whose object ids are SHA-256', async () => {
    const path = join(repositories.directory(), 'sha256.git');
    git(path, [
      'init',
      '--bare',
      '--quiet',
      '-b',
      'main',
      '--object-format=sha256',
    ]);
    const tree = git(path, ['mktree'], '').trim();
    const commit = git(path, ['commit-tree', tree, '-m', 'Empty']).trim();
    git(path, ['update-ref', 'refs/heads/main', commit]);
    const store = await repositories.open({ path });
    await store.propose({
      ...creation('c', 'one'),
      plan: async () => ({
        entries: [
          { path: 'a/b.txt', action: 'create', reason: 'new', next: 'b\n' },
        ],
        summary: { create: 1, update: 0, delete: 0, keep: 0, conflict: 0 },
      }),
    });
    expect(git(path, ['show', 'main:a/b.txt'])).toBe('b\n');
    await expect(store.diff(commit, await store.head())).resolves.toMatchObject(
      { changed: [], platformChanged: false },
    );
    expect(git(path, ['fsck', '--strict', '--no-progress'])).toBe('');
  });

  it('runs no hook and obeys no variable of whoever started the process', async () => {
    const { path, store } = await repositories.create(SEED);
    const witness = join(path, 'hook-ran');
    mkdirSync(join(path, 'hooks'), { recursive: true });
    for (const hook of ['reference-transaction', 'update', 'post-update']) {
      writeFileSync(join(path, 'hooks', hook), `#!/bin/sh\ntouch ${witness}\n`);
      chmodSync(join(path, 'hooks', hook), 0o755);
    }
    process.env.GIT_DIR = '/nowhere';
    process.env.GIT_INDEX_FILE = '/nowhere';
    try {
      await store.propose(creation('c', 'one'));
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_INDEX_FILE;
    }
    expect(existsSync(witness)).toBe(false);
    expect(git(path, ['rev-list', '--count', 'main'])).toBe('2\n');
  });

  it('refuses everything once it is closed', async () => {
    const { store } = await repositories.create(SEED);
    await store.close();
    await expect(store.head()).rejects.toMatchObject({
      code: 'monorepo/closed',
    });
    await expect(store.propose(creation('c', 'one'))).rejects.toMatchObject({
      code: 'monorepo/closed',
    });
  });
});

describe('init', () => {
  const options = (path: string) => ({
    path,
    tree: new Map(Object.entries(SEED)),
    author: AUTHOR,
    subject: 'Seed the monorepo',
  });

  it('makes one commit at the injected time, on the named branch', async () => {
    const path = join(repositories.directory(), 'deep/er/monorepo.git');
    await LocalMonorepoStore.init({
      ...options(path),
      branch: 'trunk',
      now: () => new Date('2026-01-02T03:04:05Z'),
    });
    const store = await repositories.open({ path, branch: 'trunk' });
    await expect(store.log()).resolves.toEqual([
      {
        id: await store.head(),
        author: AUTHOR,
        committedAt: '2026-01-02T03:04:05.000Z',
        subject: 'Seed the monorepo',
        body: '',
        parents: [],
      },
    ]);
    expect(git(path, ['symbolic-ref', 'HEAD'])).toBe('refs/heads/trunk\n');
  });

  it('gives the same commit for the same input', async () => {
    const [first, second] = await Promise.all([
      repositories.init(SEED),
      repositories.init(SEED),
    ]);
    expect(git(first, ['rev-parse', 'main'])).toBe(
      git(second, ['rev-parse', 'main']),
    );
  });

  it('called several times at once makes one whole repository and leaves nothing else', async () => {
    const directory = repositories.directory();
    const path = join(directory, 'monorepo.git');
    await Promise.all(
      [1, 2, 3, 4].map(() => LocalMonorepoStore.init(options(path))),
    );
    expect(readdirSync(directory)).toEqual(['monorepo.git']);
    expect(git(path, ['rev-list', '--count', 'main'])).toBe('1\n');
    expect(git(path, ['fsck', '--strict', '--no-progress'])).toBe('');
  });

  it('keeps a repository that is there', async () => {
    const { path, store } = await repositories.create(SEED);
    await store.propose(creation('c', 'one'));
    await LocalMonorepoStore.init(options(path));
    expect(git(path, ['rev-list', '--count', 'main'])).toBe('2\n');
  });

  it.each([
    ['path', { tree: new Map([['../x', 'x\n']]) }],
    ['subject', { subject: '' }],
    ['author', { author: { name: '', email: 'a@example.com' } }],
  ])('leaves nothing behind when its %s is refused', async (_, overrides) => {
    const directory = repositories.directory();
    const path = join(directory, 'monorepo.git');
    await expect(
      LocalMonorepoStore.init({ ...options(path), ...overrides }),
    ).rejects.toHaveProperty('name', 'InputError');
    expect(readdirSync(directory)).toEqual([]);
  });
});
