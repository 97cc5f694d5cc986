import { NotFoundError } from '@backstage/errors';
import { FileDetail } from '@freehold/backstage-plugin-namespaces-common';
import { MonorepoStore } from '@freehold/monorepo';

/** More than anybody reads in a list. */
const MAX_ENTRIES = 1000;

/**
 * One file or directory of the monorepo at the head, or at a commit of the branch's history. Objects that are in the
 * repository without being part of the history, such as a proposal that did not land, are not shown.
 */
export async function readSourceFile(
  store: MonorepoStore,
  options: { path: string; commit?: string },
): Promise<FileDetail> {
  const { path, commit } = options;
  if (commit !== undefined && !(await store.commit(commit))) {
    throw new NotFoundError(`The monorepo has no commit ${commit}`);
  }
  const snapshot = await store.snapshot(commit);
  const text = await snapshot.readText(path);
  if (text !== undefined) {
    return {
      path,
      text,
      commit: snapshot.commit,
      ...(store.links && { url: store.links.file(path, snapshot.commit) }),
    };
  }
  const entries = await snapshot.list(path);
  if (entries.length === 0) {
    throw new NotFoundError(
      `The monorepo has no file ${JSON.stringify(path)} at ${snapshot.commit}`,
    );
  }
  return {
    path,
    text: '',
    entries: entries
      .slice(0, MAX_ENTRIES)
      .map(entry => ({ path: entry.path, type: entry.type })),
    ...(entries.length > MAX_ENTRIES && {
      omittedEntries: entries.length - MAX_ENTRIES,
    }),
    commit: snapshot.commit,
    ...(store.links && { url: store.links.directory(path) }),
  };
}
