import { InputError } from '@backstage/errors';
import { Repository } from '../git/repository';
import { ParsedCommit } from '../git/commitObject';
import { assertMonorepoPath } from '../monorepoPath';
import { ChangedFile, CommitInfo } from '../types';

const MAX_LOG = 1000;

/** Newest commits first that touched a path. */
export async function readLog(
  repository: Repository,
  head: string,
  options: { path?: string; limit?: number },
): Promise<CommitInfo[]> {
  const { path, limit = 50 } = options;
  if (path !== undefined) assertMonorepoPath(path);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LOG)
    throw new InputError(
      `limit is ${limit}. Use a whole number from 1 to ${MAX_LOG}.`,
    );
  const { stdout } = await repository.git.run([
    '--literal-pathspecs',
    'rev-list',
    `--max-count=${limit}`,
    head,
    '--',
    ...(path === undefined ? [] : [path]),
  ]);
  const ids = stdout.toString('latin1').split('\n').filter(Boolean);
  const commits = await Promise.all(ids.map(id => repository.commit(id)));
  return commits.flatMap(commit => (commit ? [commitInfo(commit)] : []));
}

/** Files that a commit changed against its first parent, or against nothing when it has none. */
export async function readChangedFiles(
  repository: Repository,
  commit: ParsedCommit,
): Promise<ChangedFile[]> {
  const [parent] = commit.parents;
  const { stdout } = await repository.git.run([
    'diff-tree',
    '-r',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--no-commit-id',
    '--name-status',
    ...(parent === undefined ? ['--root', commit.id] : [parent, commit.id]),
    '--',
  ]);
  const fields = stdout.toString('utf8').split('\0');
  const files: ChangedFile[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2)
    files.push({ status: changeStatus(fields[at]), path: fields[at + 1] });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

export function commitInfo(commit: ParsedCommit): CommitInfo {
  const { id, author, committedAt, subject, body, parents } = commit;
  return { id, author, committedAt, subject, body, parents };
}

function changeStatus(letter: string): ChangedFile['status'] {
  if (letter === 'A') return 'added';
  if (letter === 'D') return 'deleted';
  // M, and T for a file that became a symbolic link or the reverse.
  return 'modified';
}
