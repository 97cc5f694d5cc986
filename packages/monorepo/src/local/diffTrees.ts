import { Repository } from '../git/repository';
import { changedEntries } from '../git/treeDifference';
import { findTreeEntries, RawTreeEntry } from '../git/treeObject';
import { MonorepoDiff } from '../types';

/**
 * Compares the trees of `applications` and `platform` at two commits. Equal ids mean equal content, so neither is read
 * below its first level, and the trees of the newest commits are in memory.
 */
export async function diffTrees(
  repository: Repository,
  from: { id: string; tree: string },
  to: { id: string; tree: string },
): Promise<MonorepoDiff> {
  const { oidBytes } = repository.format;
  const [before, after] = await Promise.all(
    [from, to].map(async ({ tree }) =>
      findTreeEntries(await repository.tree(tree), oidBytes, [
        'applications',
        'platform',
      ]),
    ),
  );
  const directoryTree = async (entry: RawTreeEntry | undefined) =>
    entry?.kind === 'directory' ? repository.tree(entry.oid) : Buffer.alloc(0);
  const isDirectory = (entry: RawTreeEntry | undefined) =>
    entry?.kind === 'directory';

  const applicationsDiffer =
    before.get('applications')?.oid !== after.get('applications')?.oid;
  const [oldTree, newTree] = applicationsDiffer
    ? await Promise.all(
        [before, after].map(root => directoryTree(root.get('applications'))),
      )
    : [Buffer.alloc(0), Buffer.alloc(0)];
  const entries = changedEntries(oldTree, newTree, oidBytes);
  const names = (some: typeof entries) => some.map(({ name }) => name).sort();
  return {
    from: from.id,
    to: to.id,
    changed: names(entries.filter(entry => isDirectory(entry.after))),
    removed: names(
      entries.filter(
        entry => isDirectory(entry.before) && !isDirectory(entry.after),
      ),
    ),
    platformChanged: before.get('platform')?.oid !== after.get('platform')?.oid,
  };
}
