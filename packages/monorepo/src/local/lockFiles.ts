import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MonorepoError } from '../errors';

/** Locks that maintenance takes, beside those of refs. */
const MAINTENANCE_LOCKS = [
  'packed-refs.lock',
  'objects/info/commit-graphs/commit-graph-chain.lock',
  'objects/pack/multi-pack-index.lock',
];

export interface LockAges {
  now: Date;
  /** From which age a lock is the leftover of a killed process. */
  staleMs: number;
  /** From which age it is removed. */
  abandonedMs: number;
  logger?: { warn(message: string): void };
}

/** Lock files that git would hold while it moves these refs. */
export function lockFiles(gitDir: string, refs: string[]): string[] {
  return [...refs, 'packed-refs'].map(ref => join(gitDir, `${ref}.lock`));
}

/**
 * Tells a lock that a working process holds from one that a killed process left: git never removes the latter by
 * itself. Git holds a lock for milliseconds, so that one of an hour is nobody's, and is removed, as GitLab does it
 * (gitlab.com/gitlab-org/gitaly/-/issues/987). Until then an old one is an error that names it.
 *
 * @returns whether it is worth trying again: somebody works, or a lock was removed
 */
export async function checkLocks(
  files: readonly string[],
  ages: LockAges,
): Promise<boolean> {
  let isWorthTrying = false;
  for (const file of files) {
    const ageMs = await ageOf(file, ages.now);
    if (ageMs === undefined) continue;
    if (ageMs >= ages.abandonedMs) {
      await remove(file, ageMs, ages);
    } else if (ageMs >= ages.staleMs) {
      throw staleLock(file, ageMs, ages.abandonedMs);
    }
    isWorthTrying = true;
  }
  return isWorthTrying;
}

/** Removes what killed maintenance has left, which would keep every later run from its work. */
export async function removeAbandonedLocks(
  gitDir: string,
  ages: Omit<LockAges, 'staleMs'>,
): Promise<void> {
  await checkLocks(
    MAINTENANCE_LOCKS.map(file => join(gitDir, file)),
    { ...ages, staleMs: Infinity },
  );
}

/** Milliseconds since a file was made; `undefined` when there is none. */
async function ageOf(file: string, now: Date): Promise<number | undefined> {
  try {
    return now.getTime() - (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function remove(
  file: string,
  ageMs: number,
  { logger }: LockAges,
): Promise<void> {
  await rm(file, { force: true });
  logger?.warn(
    `Removed ${file}, which was ${minutes(
      ageMs,
    )} minutes old: a git process was killed while it held the lock.`,
  );
}

function staleLock(
  file: string,
  ageMs: number,
  abandonedMs: number,
): MonorepoError {
  return new MonorepoError({
    code: 'monorepo/stale-lock',
    message: `The monorepo is locked by ${file}, which is ${minutes(
      ageMs,
    )} minutes old: a git process was killed while it held the lock.`,
    remedy: `It is removed when it is ${minutes(
      abandonedMs,
    )} minutes old. To go on sooner, make sure that no git process works on the repository, then delete ${file}.`,
  });
}

function minutes(ms: number): number {
  return Math.round(ms / 60_000);
}
