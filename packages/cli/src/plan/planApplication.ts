import { APPLICATION_FILE, deriveOwnership } from '@freehold/application';
import {
  applyPlan,
  type ChangePlan,
  CODEOWNERS_FILE,
  CodeownersError,
  fileTree,
  type FileTree,
  GENERATED_RECORD_FILE,
  generateApplication,
  planFiles,
  recordFor,
  stringifyGeneratedRecord,
  updateCodeowners,
} from '@freehold/generators';
import { CouldNotRunError } from '../couldNotRunError';
import type { LoadedApplication } from '../input/loadApplication';
import type { MonorepoFiles } from '../monorepo/types';
import { planSlo } from './planSlo';
import { readBase } from './readBase';

/**
 * Plans what creating an application, or generating it again, does to a monorepo: the files of its directory three ways,
 * and the files that only machines write, which always follow their input.
 */
export async function planApplication(
  loaded: LoadedApplication,
  monorepo: MonorepoFiles,
): Promise<ChangePlan> {
  const { directory } = loaded.resolved;
  const recordPath = `${directory}/${GENERATED_RECORD_FILE}`;
  const slo = await planSlo(loaded, monorepo, recordPath);
  const next = generateApplication(loaded.resolved, { slo });
  const { base, current } = await readBase(monorepo, next, {
    directory,
    recordPath,
  });
  const committed = applyPlan(current, planFiles({ base, current, next }));

  const applicationPath = `${directory}/${APPLICATION_FILE}`;
  const standing = await monorepo.readTexts([
    applicationPath,
    CODEOWNERS_FILE,
    recordPath,
  ]);
  const derived = fileTree([
    [applicationPath, loaded.applicationText],
    [CODEOWNERS_FILE, codeowners(standing.get(CODEOWNERS_FILE), loaded)],
    [recordPath, stringifyGeneratedRecord(recordFor(next, committed))],
  ]);
  return planFiles({
    // Nobody's edits are merged into derived files: their base is what stands there, so that they are replaced.
    base: union(base, standing),
    current: union(current, standing),
    next: union(next, derived),
  });
}

function codeowners(
  current: string | undefined,
  { platform, resolved }: LoadedApplication,
): string {
  const platformTeam = deriveOwnership(platform.spec.owners.sre, platform);
  try {
    return updateCodeowners(current, {
      set: [
        { directory: resolved.directory, owners: [resolved.owner.scmTeam] },
      ],
      platformOwners: [platformTeam.scmTeam],
    });
  } catch (error) {
    if (error instanceof CodeownersError) {
      throw new CouldNotRunError(error.problems);
    }
    throw error;
  }
}

function union(left: FileTree, right: FileTree): FileTree {
  return new Map([...left, ...right]);
}
