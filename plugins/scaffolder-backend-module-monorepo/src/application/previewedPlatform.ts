import { ConflictError, InputError } from '@backstage/errors';
import { MonorepoDiff, MonorepoStore, Snapshot } from '@freehold/monorepo';

/**
 * Refuses to write files that nobody has seen. Other applications may have landed since a person looked at the preview,
 * and change nothing in it; but when the platform has changed, the same answers give other manifests.
 */
export async function refuseChangedPlatform(
  store: MonorepoStore,
  previewedCommit: string | undefined,
  snapshot: Snapshot,
): Promise<void> {
  if (previewedCommit === undefined || previewedCommit === snapshot.commit) {
    return;
  }
  if (!/^[0-9a-f]{40,64}$/.test(previewedCommit)) {
    throw new InputError(
      'previewedCommit: this is not a commit. Go back to the preview, and use the commit that it was made for.',
    );
  }
  const diff = await compare(store, previewedCommit, snapshot.commit);
  if (diff.platformChanged) {
    throw new ConflictError(
      'The application was not created: the SREs changed the platform since you saw the preview, so other files would be written. Start over, and look at the new preview.',
    );
  }
}

async function compare(
  store: MonorepoStore,
  from: string,
  to: string,
): Promise<MonorepoDiff> {
  try {
    return await store.diff(from, to);
  } catch (error) {
    throw new ConflictError(
      `The application was not created: the commit of the preview, ${from}, cannot be compared with the monorepo. Start over, and look at the new preview.`,
      error,
    );
  }
}
