import { Git } from '../git/git';

/** Commits to index for path history in one run; a first run on a long history must not take minutes. */
const MAX_NEW_FILTERS = 2000;
const MAINTENANCE_TIMEOUT_MS = 30 * 60_000;

/**
 * Keeps the repository fast without touching what is read or written meanwhile:
 *
 * - Packs: every landing adds one. They are merged in geometric progression, so that each object is rewritten only a
 *   few times in the life of the repository, and the half megabyte of a large directory becomes a difference of bytes.
 * - Refs: every landing adds one. They move into one sorted file.
 * - History: with changed-path filters, the newest commit of a directory is found without comparing the trees of all
 *   commits since.
 *
 * Nothing unreachable is deleted: the objects of lost races stay until the operator's own `git gc`.
 */
export async function maintainRepository(git: Git): Promise<void> {
  const steps = [
    ['repack', '-d', '-q', '--geometric=2'],
    ['pack-refs', '--all'],
    [
      'commit-graph',
      'write',
      '--reachable',
      '--split',
      '--changed-paths',
      `--max-new-filters=${MAX_NEW_FILTERS}`,
      '--no-progress',
    ],
  ];
  for (const step of steps)
    await git.run(step, { timeoutMs: MAINTENANCE_TIMEOUT_MS });
}
