import { MonorepoStore, Snapshot } from '@freehold/monorepo';

/** Most who look at a commit look at a new one: the short list is asked first. */
const LOG_LIMITS = [50, 1000];

/**
 * The monorepo as it stood before a commit. Proposals land one after the other, so that is the next older commit of the
 * log. `undefined` when the commit is too old to be found there.
 */
export async function previousCommit(
  store: MonorepoStore,
  id: string,
): Promise<Snapshot | undefined> {
  for (const limit of LOG_LIMITS) {
    const commits = await store.log({ limit });
    const index = commits.findIndex(commit => commit.id === id);
    const previous = index === -1 ? undefined : commits[index + 1];
    if (previous) {
      return store.snapshot(previous.id);
    }
    if (commits.length < limit) {
      return undefined;
    }
  }
  return undefined;
}
