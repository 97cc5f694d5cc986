import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalMonorepoStore } from '../local/LocalMonorepoStore';
import { LocalMonorepoStoreOptions } from '../local/options';

export const AUTHOR = { name: 'Aoi Sato', email: 'aoi.sato@example.com' };

/** Runs git as a person would, apart from their configuration. */
export function git(
  gitDir: string,
  args: string[],
  input?: string | Buffer,
): string {
  return execFileSync('git', [`--git-dir=${gitDir}`, ...args], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {
      ...process.env,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'Someone',
      GIT_AUTHOR_EMAIL: 'someone@example.com',
      GIT_COMMITTER_NAME: 'Someone',
      GIT_COMMITTER_EMAIL: 'someone@example.com',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** Commits a tree given as `git mktree` lines on top of the branch, as somebody's push would. Returns the commit. */
export function commitTree(gitDir: string, treeLines: string[]): string {
  const tree = git(
    gitDir,
    ['mktree', '--missing'],
    treeLines.map(line => `${line}\n`).join(''),
  ).trim();
  const commit = git(gitDir, [
    'commit-tree',
    tree,
    '-m',
    'Push by hand',
    '-p',
    'refs/heads/main',
  ]).trim();
  git(gitDir, ['update-ref', 'refs/heads/main', commit]);
  return commit;
}

export function writeBlob(gitDir: string, content: string | Buffer): string {
  return git(gitDir, ['hash-object', '-w', '--stdin'], content).trim();
}

/** Directories and stores of one test, gone after it. */
export function gitRepositories() {
  const directories: string[] = [];
  const stores: LocalMonorepoStore[] = [];

  afterEach(async () => {
    await Promise.all(stores.splice(0).map(store => store.close()));
    for (const directory of directories.splice(0))
      rmSync(directory, { recursive: true, force: true });
  });

  const directory = () => {
    const made = mkdtempSync(join(tmpdir(), 'freehold-monorepo-'));
    directories.push(made);
    return made;
  };
  const open = async (options: LocalMonorepoStoreOptions) => {
    const store = await LocalMonorepoStore.open({
      maintainEvery: false,
      ...options,
    });
    stores.push(store);
    return store;
  };
  const init = async (files: Record<string, string>) => {
    const path = join(directory(), 'monorepo.git');
    await LocalMonorepoStore.init({
      path,
      tree: new Map(Object.entries(files)),
      author: AUTHOR,
      subject: 'Seed the monorepo',
      now: () => new Date('2026-01-01T00:00:00Z'),
    });
    return path;
  };
  return {
    directory,
    init,
    open,
    /** A store on a new repository with these files. */
    async create(
      files: Record<string, string>,
      options: Partial<LocalMonorepoStoreOptions> = {},
    ) {
      const path = await init(files);
      return { path, store: await open({ path, ...options }) };
    },
  };
}
