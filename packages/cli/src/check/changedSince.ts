import { execFile } from 'node:child_process';
import { CouldNotRunError } from '../couldNotRunError';
import { gitEnvironment } from '../monorepo/gitEnvironment';

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
 *
 * @returns paths from the root of the monorepo, which may be a folder of its repository
 */
export async function changedSince(
  root: string,
  revision: string,
): Promise<string[]> {
  if (revision === '' || revision.startsWith('-')) {
    throw refusal(
      `${JSON.stringify(revision)} is no revision`,
      'Name a branch or commit, as origin/main.',
    );
  }
  try {
    // Two processes at once, because each looks at every file of the monorepo.
    const outputs = await Promise.all([
      git(root, [
        ...['diff', '--merge-base', '--name-only', '-z', '--relative'],
        ...['--no-renames', '--no-ext-diff', '--no-textconv'],
        ...['--ignore-submodules', revision, '--'],
      ]),
      git(root, [
        ...['ls-files', '--others', '--exclude-standard', '-z', '--', '.'],
      ]),
    ]);
    const paths = outputs.join('').split('\0').filter(Boolean);
    return [...new Set(paths)];
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw asProblem(error, revision);
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
  });
}

function asProblem(
  { command, stderr, isMissing }: GitFailure,
  revision: string,
): CouldNotRunError {
  if (isMissing) {
    return refusal(
      'The git command was not found on the PATH',
      'Install git, or check without --changed-since.',
    );
  }
  if (/bad revision|ambiguous argument|unknown revision/i.test(stderr)) {
    return refusal(
      `There is no revision ${JSON.stringify(revision)} in this repository`,
      'Fetch it first: git fetch origin main. In GitHub Actions, check out with fetch-depth: 0.',
    );
  }
  if (/no merge base/i.test(stderr)) {
    return refusal(
      `${JSON.stringify(revision)} and HEAD have no common commit here`,
      'Fetch the whole history: git fetch --unshallow. In GitHub Actions, check out with fetch-depth: 0.',
    );
  }
  return refusal(
    `git ${command} failed: ${stderr.trim().slice(0, 500)}`,
    'Run the command in a clone of the monorepo that git accepts, with git 2.30 or newer.',
  );
}

function refusal(message: string, remedy: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/changed-since',
    message: `--changed-since: ${message}.`,
    remedy,
  });
}
