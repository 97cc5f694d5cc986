import { CommitInfo, MonorepoStore } from '@freehold/monorepo';

/** Commits that are looked through; an application that none of them touched has no known last commit. */
const MAX_COMMITS = 200;

/**
 * The commit that last touched each of the named applications, found by walking the newest commits once for all names:
 * asking the history for each directory would walk it as often as there are directories.
 */
export async function lastCommits(
  store: MonorepoStore,
  names: Iterable<string>,
): Promise<Map<string, CommitInfo>> {
  const wanted = new Set(names);
  const found = new Map<string, CommitInfo>();
  if (wanted.size === 0) {
    return found;
  }
  const commits = await store.log({ limit: MAX_COMMITS });
  const reachesRoot = commits.length < MAX_COMMITS;

  for (const [index, commit] of commits.entries()) {
    const isRoot = reachesRoot && index === commits.length - 1;
    // The first commit made everything that no later one touched; listing its files would only cost time.
    const touched = isRoot
      ? [...wanted]
      : applicationsOf(await store.commitFiles(commit.id));
    for (const name of touched) {
      if (wanted.delete(name)) {
        found.set(name, commit);
      }
    }
    if (wanted.size === 0) {
      break;
    }
  }
  return found;
}

function applicationsOf(files: Array<{ path: string }>): Set<string> {
  return new Set(
    files.flatMap(({ path }) => {
      const [parent, name] = path.split('/');
      return parent === 'applications' && name ? [name] : [];
    }),
  );
}
