import { stat } from 'node:fs/promises';
import { MonorepoError } from '../errors';
import { Git, GitCommandError } from '../git/git';
import { ObjectFormat, objectFormat } from '../git/repository';

/** The first git whose update-ref answers each step of a transaction at once, and that merges packs geometrically. */
const OLDEST_GIT = [2, 34] as const;

/** Checks git, the repository and the branch, so that what is wrong is said at the start and not at the first change. */
export async function inspectRepository(
  git: Git,
  branch: string,
): Promise<ObjectFormat> {
  await assertGitVersion(git);
  await assertDirectory(git.gitDir);
  const format = await bareFormat(git);
  await assertBranchName(git, branch);
  return format;
}

export async function assertGitVersion(git: Git): Promise<void> {
  const { stdout } = await git.run(['--version']);
  const said = stdout.toString('utf8').trim();
  const [, major, minor] = /(\d+)\.(\d+)/.exec(said) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_GIT;
  const supported =
    Number(major) > oldestMajor ||
    (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  if (!supported) {
    throw new MonorepoError({
      code: 'monorepo/git-unsupported',
      message: `The machine's git is '${said.slice(0, 80)}'.`,
      remedy: `Install git ${OLDEST_GIT.join('.')} or newer.`,
    });
  }
}

export async function assertBranchName(
  git: Git,
  branch: string,
): Promise<void> {
  const { exitCode } = await git.run(
    ['check-ref-format', `refs/heads/${branch}`],
    { acceptExitCodes: [1] },
  );
  // Narrower than git: the name travels through line protocols, and plain names are all that anybody uses.
  if (exitCode !== 0 || !/^[A-Za-z0-9][A-Za-z0-9._/+-]*$/.test(branch)) {
    throw new MonorepoError({
      code: 'monorepo/branch-unreadable',
      message: `The branch name ${JSON.stringify(
        branch.slice(0, 80),
      )} is not valid.`,
      remedy: 'Use a branch name of A-Z a-z 0-9 . _ / + -, for example main.',
    });
  }
}

async function assertDirectory(path: string): Promise<void> {
  const stats = await stat(path).catch(error => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw notARepository(path, error);
  });
  if (!stats) {
    throw new MonorepoError({
      code: 'monorepo/not-found',
      message: `There is no repository at '${path}'.`,
      remedy: 'Correct the path, or let Freehold seed a repository there.',
    });
  }
  if (!stats.isDirectory()) throw notARepository(path);
}

async function bareFormat(git: Git): Promise<ObjectFormat> {
  const { stdout } = await git
    .run(['rev-parse', '--is-bare-repository', '--show-object-format'])
    .catch(error => {
      throw error instanceof GitCommandError
        ? notARepository(git.gitDir, error)
        : error;
    });
  const [isBare, algorithm] = stdout.toString('latin1').split('\n');
  if (isBare !== 'true') {
    throw new MonorepoError({
      code: 'monorepo/not-bare',
      message: `The repository at '${git.gitDir}' has a work tree, which would go stale with every change.`,
      remedy: 'Use a bare one: `git clone --mirror <source> <path>`.',
    });
  }
  if (algorithm !== 'sha1' && algorithm !== 'sha256')
    throw notARepository(git.gitDir);
  return objectFormat(algorithm);
}

function notARepository(path: string, cause?: unknown): MonorepoError {
  return new MonorepoError({
    code: 'monorepo/not-a-repository',
    message: `'${path}' is not a readable git repository.`,
    remedy:
      'Name a bare git repository that the backend may read and write, or a path that does not exist yet.',
    cause,
  });
}
