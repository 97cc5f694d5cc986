import {
  type ChangePlan,
  GENERATED_RECORD_FILE,
  type PlanEntry,
} from '@freehold/generators';
import { rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { confinedPath } from '../monorepo/confinedPath';
import { writeFileAtomically } from './writeFile';

/**
 * Writes what a plan says below a directory, file by file, the record of generation last: when a run is killed in
 * between, the next run plans again, finds the files that are done, and does the rest.
 */
export async function writePlan(root: string, plan: ChangePlan): Promise<void> {
  const targets: Array<{ entry: PlanEntry; target: string }> = [];
  // All paths are proven before the first byte is written.
  for (const entry of recordLast(plan.entries)) {
    targets.push({ entry, target: await confinedPath(root, entry.path) });
  }
  for (const { entry, target } of targets) {
    if (entry.action === 'delete') {
      await rm(target, { force: true });
      await removeIfEmpty(dirname(target));
    } else if (writes(entry)) {
      await writeFileAtomically(target, entry.next, entry.path);
    }
  }
}

function recordLast(entries: readonly PlanEntry[]): PlanEntry[] {
  const isRecord = ({ path }: PlanEntry) =>
    path.endsWith(`/${GENERATED_RECORD_FILE}`);
  return [
    ...entries.filter(entry => !isRecord(entry)),
    ...entries.filter(isRecord),
  ];
}

function writes(entry: PlanEntry): entry is PlanEntry & { next: string } {
  return (
    (entry.action === 'create' || entry.action === 'update') &&
    entry.next !== undefined
  );
}

/** Git knows no empty directories, so none may be left behind. A directory that holds anything else stays. */
async function removeIfEmpty(directory: string): Promise<void> {
  try {
    await rmdir(directory);
  } catch {
    // Not empty, or already gone.
  }
}
