import {
  applyPlan,
  type FileTree,
  generateApplication,
  parseSlo,
  planFiles,
} from '@freehold/generators';
import { SLO_FILE } from '@freehold/slo';
import { CouldNotRunError } from '../couldNotRunError';
import type { LoadedApplication } from '../input/loadApplication';
import type { MonorepoFiles } from '../monorepo/types';
import { readBase } from './readBase';

/**
 * The slo.yaml that will stand in the monorepo, which rendered files have to follow: what people made of it, merged with
 * what their tier implies now. `null` when people deleted it.
 */
export async function planSlo(
  { resolved }: LoadedApplication,
  monorepo: MonorepoFiles,
  recordPath: string,
): Promise<string | null> {
  const { directory } = resolved;
  const file = `${directory}/${SLO_FILE}`;
  const next = only(file, generateApplication(resolved));
  const { base, current } = await readBase(monorepo, next, {
    directory,
    recordPath,
  });
  const standing = only(file, current);
  // A conflict leaves the file as it is; the plan of the whole directory shows it, and nothing is written.
  const plan = planFiles({ base: only(file, base), current: standing, next });
  const text = applyPlan(standing, plan).get(file) ?? null;
  if (text !== null) {
    const parsed = parseSlo(resolved, text, { file });
    if (!parsed.ok) throw new CouldNotRunError(parsed.problems);
  }
  return text;
}

function only(file: string, tree: FileTree): FileTree {
  return new Map([...tree].filter(([path]) => path === file));
}
