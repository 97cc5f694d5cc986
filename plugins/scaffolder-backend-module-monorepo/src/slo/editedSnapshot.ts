import { ConflictError } from '@backstage/errors';
import { MonorepoError, MonorepoStore, Snapshot } from '@freehold/monorepo';

/** The monorepo as it was when somebody began to edit: what others changed since is merged with the edit. */
export async function editedSnapshot(
  store: MonorepoStore,
  commit: string,
): Promise<Snapshot> {
  try {
    return await store.snapshot(commit);
  } catch (error) {
    if (
      error instanceof MonorepoError &&
      error.code === 'monorepo/commit-not-found'
    ) {
      throw new ConflictError(
        `base: the monorepo has no commit ${commit} any more, so nobody can tell what was edited. Open the form again, and edit slo.yaml as it stands now.`,
        error,
      );
    }
    throw error;
  }
}
