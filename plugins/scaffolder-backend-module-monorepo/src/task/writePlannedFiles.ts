import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { PlanEntry } from '@freehold/generators';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts the files of a plan into the workspace of a dry run, where the template editor shows them.
 */
export async function writePlannedFiles(
  workspacePath: string,
  entries: PlanEntry[],
): Promise<void> {
  for (const { path, action, next } of entries) {
    if (next !== undefined && action !== 'keep') {
      const file = resolveSafeChildPath(workspacePath, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, next);
    }
  }
}
