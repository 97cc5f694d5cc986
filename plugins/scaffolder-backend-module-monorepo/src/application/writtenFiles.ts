import type { z as Zod } from 'zod/v3';
import { PlanEntry } from '@freehold/generators';
import { ChangedFile } from '@freehold/monorepo';

/** Which files a commit wrote, or would write. */
export interface WrittenFiles {
  summary: { create: number; update: number; delete: number };
  files: string[];
}

type Effect = keyof WrittenFiles['summary'];

const EFFECTS: Record<ChangedFile['status'], Effect> = {
  added: 'create',
  modified: 'update',
  deleted: 'delete',
};

/** Of a commit, so that an attempt that finds its commit landed says the same as the one that landed it. */
export function writtenByCommit(changed: ChangedFile[]): WrittenFiles {
  return counted(
    changed.map(({ path, status }) => ({ path, effect: EFFECTS[status] })),
  );
}

/** Of a plan that nobody has carried out. */
export function writtenByPlan(entries: PlanEntry[]): WrittenFiles {
  return counted(
    entries.flatMap(({ path, action }) =>
      action === 'keep' || action === 'conflict'
        ? []
        : [{ path, effect: action }],
    ),
  );
}

function counted(files: Array<{ path: string; effect: Effect }>): WrittenFiles {
  const summary = { create: 0, update: 0, delete: 0 };
  for (const { effect } of files) {
    summary[effect] += 1;
  }
  return { summary, files: files.map(({ path }) => path) };
}

/** The schema of what actions say of the files that they wrote. */
export const writtenFilesOutput = {
  summary: (z: typeof Zod) =>
    z.object(
      { create: z.number(), update: z.number(), delete: z.number() },
      { description: 'Number of files by what happened to them.' },
    ),
  files: (z: typeof Zod) =>
    z.array(z.string(), { description: 'Paths of the written files.' }),
};
