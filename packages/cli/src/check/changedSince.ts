import { execFile } from 'node:child_process';
import { CouldNotRunError } from '../couldNotRunError';
import { gitEnvironment } from '../monorepo/gitEnvironment';

/** What changed in a monorepo since a revision. */
export interface ChangedFiles {
  /** The commit that it was compared with. */
  base: string;
  /** Paths from the root of the monorepo. */
  paths: string[];
}

/** A git command that ran and failed, or is not there. */
class GitFailure extends Error {
  constructor(
    readonly command: string,
    readonly stderr: string,
    readonly isMissing: boolean,
  ) {
    super(stderr);
  }
}

/**
 * Files that differ between the working tree and the merge base with a revision, those that git does not know yet
 * included: what a pull request would bring, as it stands on the disk.
 */
export async function changedSince(
  root: string,
  revision: string,
): Promise<ChangedFiles> {
  if (revision === '' || revision.startsWith('-')) {
    throw refusal(
      `${JSON.stringify(revision)} is no revision`,
      'Name a branch or commit, as origin/main.',
    );
  }
  const commit = await commitOf(root, revision);
  const base = await mergeBase(root, revision, commit);
  const changed = await git(root, [
    ...['diff', '--name-only', '-z', '--relative', '--no-renames'],
    ...['--no-ext-diff', '--no-textconv', '--ignore-submodules', base, '--'],
  ]);
  const untracked = await git(root, [
    ...['ls-files', '--others', '--exclude-standard', '-z', '--', '.'],
  ]);
  const paths = `${changed}${untracked}`.split('\0').filter(Boolean);
  return { base, paths: [...new Set(paths)] };
}

async function commitOf(root: string, revision: string): Promise<string> {
  try {
    const name = `${revision}^{commit}`;
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', name];
    return (await git(root, args)).trim();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    // Without words it is only the revision that is not there.
    throw error.stderr.trim() === ''
      ? refusal(
          `There is no revision ${JSON.stringify(revision)} in this repository`,
          'Fetch it first: git fetch origin main. In GitHub Actions, check out with fetch-depth: 0.',
        )
      : asProblem(error);
  }
}

async function mergeBase(
  root: string,
  revision: string,
  commit: string,
): Promise<string> {
  try {
    return (await git(root, ['merge-base', commit, 'HEAD'])).trim();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw refusal(
      `${JSON.stringify(revision)} and HEAD have no common commit here`,
      'Fetch the whole history: git fetch --unshallow. In GitHub Actions, check out with fetch-depth: 0.',
    );
  }
}

/** Settings of a repository that would run programs of its choice are switched off. */
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];

function git(root: string, args: string[]): Promise<string> {
  return new Promise((done, fail) => {
    execFile(
      'git',
      [...SAFE, ...args],
      { cwd: root, env: gitEnvironment(), maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) done(stdout);
        else fail(new GitFailure(args[0], stderr, error.code === 'ENOENT'));
      },
    );
  }).catch(error => {
    throw error instanceof GitFailure && error.isMissing
      ? asProblem(error)
      : error;
  }) as Promise<string>;
}

function asProblem({ command, stderr, isMissing }: GitFailure) {
  return isMissing
    ? refusal(
        'The git command was not found on the PATH',
        'Install git, or check without --changed-since.',
      )
    : refusal(
        `git ${command} failed: ${stderr.trim().slice(0, 500)}`,
        'Run the command in a clone of the monorepo that git accepts.',
      );
}

function refusal(message: string, remedy: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/changed-since',
    message: `--changed-since: ${message}.`,
    remedy,
  });
}
