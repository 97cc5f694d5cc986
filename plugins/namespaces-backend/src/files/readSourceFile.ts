import { NotFoundError } from '@backstage/errors';
import { FileDetail } from '@freehold/backstage-plugin-namespaces-common';
import { MonorepoStore } from '@freehold/monorepo';

/**
 * One file of the monorepo at the head, or at a commit of the branch's history. Objects that are in the repository
 * without being part of the history, such as a proposal that did not land, are not shown.
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
  if (text === undefined) {
    throw new NotFoundError(
      `The monorepo has no file ${JSON.stringify(path)} at ${snapshot.commit}`,
    );
  }
  return {
    path,
    text,
    commit: snapshot.commit,
    ...(store.links && { url: store.links.file(path, snapshot.commit) }),
  };
}
