import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeOf, creation } from '../__testUtils__/changes';
import {
  commitTree,
  git,
  gitRepositories,
  writeBlob,
} from '../__testUtils__/gitRepositories';
import { LocalMonorepoStore } from './LocalMonorepoStore';

const repositories = gitRepositories();
const SEED = {
  CODEOWNERS: '/applications/first/ @example/team\n',
  'applications/first/application.yaml': 'name: first\n',
  'applications/first/develop/namespace.yaml': 'kind: Namespace\n',
  'applications/second/application.yaml': 'name: second\n',
  'platform/platform.yaml': 'kind: Platform\n',
};

async function land(
  store: LocalMonorepoStore,
  id: string,
  entries: Parameters<typeof changeOf>[1],
) {
  await store.propose(changeOf(id, entries));
  return store.head();
}

describe('diff', () => {
  it('names new, changed and removed applications, and whether the platform changed', async () => {
    const { store } = await repositories.create(SEED);
    const from = await store.head();
    const to = await land(store, 'c', [
      {
        path: 'applications/first/develop/namespace.yaml',
        action: 'update',
        next: 'changed\n',
      },
      { path: 'applications/second/application.yaml', action: 'delete' },
      { path: 'applications/third/x.yaml', action: 'create', next: 'x\n' },
      { path: 'README.md', action: 'create', next: 'x\n' },
    ]);
    await expect(store.diff(from, to)).resolves.toEqual({
      from,
      to,
      changed: ['first', 'third'],
      removed: ['second'],
      platformChanged: false,
    });
    await expect(store.diff(to, from)).resolves.toMatchObject({
      changed: ['first', 'second'],
      removed: ['third'],
    });
    await expect(store.diff(to, to)).resolves.toMatchObject({
      changed: [],
      removed: [],
      platformChanged: false,
    });
  });

  it('sees a change of the platform alone', async () => {
    const { store } = await repositories.create(SEED);
    const from = await store.head();
    const to = await land(store, 'c', [
      { path: 'platform/waivers/first.yaml', action: 'create', next: 'x\n' },
    ]);
    await expect(store.diff(from, to)).resolves.toMatchObject({
      changed: [],
      removed: [],
      platformChanged: true,
    });
  });

  it('takes a directory that became a file or a link for removed', async () => {
    const { path, store } = await repositories.create(SEED);
    const from = await store.head();
    const blob = writeBlob(path, 'x');
    const applications = git(
      path,
      ['mktree'],
      `100644 blob ${blob}\tfirst\n120000 blob ${blob}\tsecond\n`,
    ).trim();
    const to = commitTree(path, [`040000 tree ${applications}\tapplications`]);
    await expect(store.diff(from, to)).resolves.toMatchObject({
      changed: [],
      removed: ['first', 'second'],
      platformChanged: true,
    });
  });

  it('answers for monorepos without applications', async () => {
    const { store } = await repositories.create({ 'README.md': 'x\n' });
    const from = await store.head();
    const to = await land(store, 'c', [
      { path: 'applications/a/x.yaml', action: 'create', next: 'x\n' },
    ]);
    await expect(store.diff(from, to)).resolves.toMatchObject({
      changed: ['a'],
    });
    await expect(store.diff(to, from)).resolves.toMatchObject({
      removed: ['a'],
    });
  });

  it.each(['main', 'HEAD', '--output=x', 'f'.repeat(39), ''])(
    'refuses %j, which is not a commit id',
    async id => {
      const { store } = await repositories.create(SEED);
      const head = await store.head();
      await expect(store.diff(head, id)).rejects.toHaveProperty(
        'name',
        'InputError',
      );
      await expect(store.snapshot(id)).rejects.toHaveProperty(
        'name',
        'InputError',
      );
      await expect(store.commit(id)).resolves.toBeUndefined();
    },
  );

  it('says that a commit does not exist, or is none', async () => {
    const { path, store } = await repositories.create(SEED);
    const head = await store.head();
    const tree = git(path, ['rev-parse', 'main^{tree}']).trim();
    for (const id of ['1'.repeat(40), tree]) {
      await expect(store.diff(id, head)).rejects.toMatchObject({
        code: 'monorepo/commit-not-found',
      });
      await expect(store.commit(id)).resolves.toBeUndefined();
    }
  });
});

describe('history', () => {
  it('logs the newest first, all or by path', async () => {
    const { store } = await repositories.create(SEED);
    await store.propose(creation('one', 'one'));
    await store.propose(creation('two', 'two'));
    const subjects = async (options?: Parameters<typeof store.log>[0]) =>
      (await store.log(options)).map(({ subject }) => subject);

    await expect(subjects()).resolves.toEqual([
      'Change two',
      'Change one',
      'Seed the monorepo',
    ]);
    await expect(subjects({ limit: 1 })).resolves.toEqual(['Change two']);
    await expect(subjects({ path: 'applications/one' })).resolves.toEqual([
      'Change one',
    ]);
    await expect(subjects({ path: 'applications/first' })).resolves.toEqual([
      'Seed the monorepo',
    ]);
    await expect(subjects({ path: 'none' })).resolves.toEqual([]);
    // A pattern or pathspec magic would be somebody else's history.
    await expect(subjects({ path: 'applications/*' })).resolves.toEqual([]);
    await expect(subjects({ path: ':(top)applications' })).resolves.toEqual([]);
    await expect(subjects({ path: '../x' })).rejects.toHaveProperty(
      'name',
      'InputError',
    );
    await expect(subjects({ limit: 0 })).rejects.toHaveProperty(
      'name',
      'InputError',
    );
  });

  it('does not show a commit that is not on the branch', async () => {
    const { path, store } = await repositories.create(SEED);
    const aside = git(path, [
      'commit-tree',
      'main^{tree}',
      '-m',
      'Aside',
      '-p',
      'main',
    ]).trim();
    await expect(store.commit(aside)).resolves.toBeUndefined();
  });

  it('lists all files of the first commit, and a merge against its first parent', async () => {
    const { path, store } = await repositories.create({ a: 'a\n', b: 'b\n' });
    const first = await store.head();
    await expect(store.commitFiles(first)).resolves.toEqual([
      { path: 'a', status: 'added' },
      { path: 'b', status: 'added' },
    ]);
    const second = await land(store, 'c', [
      { path: 'c\u{1f600} d', action: 'create', next: 'c\n' },
    ]);
    const merge = git(path, [
      'commit-tree',
      `${second}^{tree}`,
      '-m',
      'Merge',
      '-p',
      first,
      '-p',
      second,
    ]).trim();
    git(path, ['update-ref', 'refs/heads/main', merge]);
    await expect(store.commitFiles(merge)).resolves.toEqual([
      { path: 'c\u{1f600} d', status: 'added' },
    ]);
    await expect(store.commit(first)).resolves.toHaveProperty('parents', []);
    await expect(store.commit(merge)).resolves.toHaveProperty('parents', [
      first,
      second,
    ]);
    await expect(store.log({ limit: 1 })).resolves.toMatchObject([
      { id: merge, parents: [first, second] },
    ]);
  });
});

describe('maintain', () => {
  it('merges packs and refs by itself, and everything reads as before', async () => {
    const { path, store } = await repositories.create(SEED, {
      maintainEvery: 10,
    });
    for (let index = 0; index < 20; index += 1)
      await store.propose(creation(`c-${index}`, `app-${index}`));
    await store.close();

    expect(git(path, ['count-objects', '-v'])).toMatch(/^packs: [1-9]$/m);
    const reopened = await repositories.open({ path });
    await expect(
      reopened.propose(creation('c-3', 'app-3')),
    ).resolves.toHaveProperty('status', 'already-landed');
    await expect(
      reopened.log({ path: 'applications/app-7' }),
    ).resolves.toMatchObject([{ subject: 'Change c-7' }]);
    expect(git(path, ['fsck', '--strict', '--no-progress'])).toBe('');
  });

  it('tells the logger when it fails, and the change has landed all the same', async () => {
    const warnings: string[] = [];
    const { path, store } = await repositories.create(SEED, {
      maintainEvery: 1,
      logger: { warn: message => warnings.push(message) },
    });
    writeFileSync(`${path}/packed-refs.lock`, '');
    await expect(store.propose(creation('c', 'new'))).resolves.toHaveProperty(
      'status',
      'landed',
    );
    await store.close();
    expect(warnings).toEqual([expect.stringContaining('Maintenance')]);
  }, 20_000);

  it('goes on after a run that was killed an hour ago', async () => {
    const warnings: string[] = [];
    const { path, store } = await repositories.create(SEED, {
      maintainEvery: false,
      logger: { warn: message => warnings.push(message) },
    });
    const file = join(path, 'packed-refs.lock');
    writeFileSync(file, '');
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(file, longAgo, longAgo);
    await store.maintain();
    expect(existsSync(file)).toBe(false);
    expect(warnings).toEqual([expect.stringContaining(`Removed ${file}`)]);
  }, 20_000);
});
