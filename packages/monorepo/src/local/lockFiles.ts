import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MonorepoError } from '../errors';

/** Lock files that git would hold while it moves these refs. */
export function lockFiles(gitDir: string, refs: string[]): string[] {
  return [...refs, 'packed-refs'].map(ref => join(gitDir, `${ref}.lock`));
}

/**
 * Tells a lock that a working process holds from one that a killed process left: git never removes the latter by
 * itself. Throws for a lock older than `staleMs`; returns whether there is a fresh one.
 */
export async function checkLocks(
  files: string[],
  options: { now: Date; staleMs: number },
): Promise<boolean> {
  let held = false;
  for (const file of files) {
    const modifiedAt = await modificationTime(file);
    if (modifiedAt === undefined) continue;
    held = true;
    const ageMs = options.now.getTime() - modifiedAt;
    if (ageMs >= options.staleMs) throw staleLock(file, ageMs);
  }
  return held;
}

async function modificationTime(file: string): Promise<number | undefined> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function staleLock(file: string, ageMs: number): MonorepoError {
  return new MonorepoError({
    code: 'monorepo/stale-lock',
    message: `The monorepo is locked by ${file}, which is ${Math.round(
      ageMs / 60_000,
    )} minutes old: a git process was killed while it held the lock.`,
    remedy: `Make sure that no git process works on the repository, then delete ${file}.`,
  });
}
