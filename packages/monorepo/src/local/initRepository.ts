import { FileTree } from '@freehold/generators';
import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { commitMessage, commitPerson } from '../commitMessage';
import { Git } from '../git/git';
import { moveRefs } from '../git/refTransaction';
import { objectFormat, Repository } from '../git/repository';
import { assertBranchName, assertGitVersion } from './openRepository';
import { DEFAULT_COMMITTER } from './options';
import { writeCommit } from './writeCommit';

/** @public */
export interface InitMonorepoOptions {
  /** Path of the bare repository; its parents are made as needed. */
  path: string;
  /** Default `main`. */
  branch?: string;
  /** Everything that the first commit holds. */
  tree: FileTree;
  author: { name: string; email: string };
  subject: string;
  body?: string;
  now?: () => Date;
  git?: string;
}

/**
 * Makes the repository beside its place and moves it there when it is complete. When somebody else was first, theirs
 * stays and ours goes: both callers find one whole repository.
 */
export async function initRepository(
  options: InitMonorepoOptions,
): Promise<void> {
  const { path, branch = 'main', now = () => new Date() } = options;
  const author = commitPerson(options.author, 'author');
  const message = commitMessage(options);
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  const temporary = join(parent, `.${basename(path)}.init-${randomUUID()}`);
  const git = new Git(temporary, options.git);
  try {
    await assertGitVersion(git);
    await assertBranchName(git, branch);
    await git.run([
      'init',
      '--bare',
      '--quiet',
      '--template=',
      `--initial-branch=${branch}`,
    ]);
    await writeFirstCommit(git, branch, { ...options, author, message, now });
    await moveIntoPlace(temporary, path);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

async function writeFirstCommit(
  git: Git,
  branch: string,
  options: {
    tree: FileTree;
    author: { name: string; email: string };
    message: string;
    now: () => Date;
  },
): Promise<void> {
  const format = objectFormat('sha1');
  const repository = new Repository(git, format, { idleMs: 1000 });
  try {
    const commit = await writeCommit(repository, {
      edits: [...options.tree].map(([path, text]) => ({
        path,
        action: 'create' as const,
        text,
      })),
      author: options.author,
      committer: DEFAULT_COMMITTER,
      at: options.now(),
      message: options.message,
    });
    if (commit === undefined) throw new Error('The first commit is missing');
    await moveRefs(
      git,
      [{ ref: `refs/heads/${branch}`, to: commit, from: undefined }],
      format,
    );
  } finally {
    repository.close();
  }
}

async function moveIntoPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Directories replace only empty ones: somebody else's repository is there.
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  }
}
