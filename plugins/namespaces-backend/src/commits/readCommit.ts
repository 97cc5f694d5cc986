import { NotFoundError } from '@backstage/errors';
import { CommitDetail } from '@freehold/backstage-plugin-namespaces-common';
import {
  ChangedFile,
  CommitInfo,
  MonorepoStore,
  Snapshot,
} from '@freehold/monorepo';
import { messageOf } from '../detail/readDirectory';

/** A page with more files than this is no longer read by people, and its answer no longer small. */
const MAX_FILES = 300;
const MAX_TEXT_LENGTH = 200_000;
/** Bound of an answer's texts together. */
const MAX_TOTAL_LENGTH = 5_000_000;

const BEFORE_UNKNOWN = 'the text before this commit cannot be told';

type CommitFile = CommitDetail['files'][number];

/** A commit of the branch's history with what it changed. */
export async function readCommit(
  store: MonorepoStore,
  id: string,
): Promise<CommitDetail> {
  const commit = await store.commit(id);
  if (!commit) {
    throw new NotFoundError(`The monorepo has no commit ${id}`);
  }
  const changed = await store.commitFiles(id);
  const needsBefore = changed.some(({ status }) => status !== 'added');
  const [after, before] = await Promise.all([
    store.snapshot(id),
    needsBefore ? snapshotBefore(store, commit) : undefined,
  ]);
  return {
    id: commit.id,
    subject: commit.subject,
    body: commit.body,
    author: commit.author.name,
    at: new Date(commit.committedAt).toISOString(),
    ...(store.links && { url: store.links.commit(id) }),
    files: await commitFiles(changed, after, before),
  };
}

/** The monorepo at the first parent of a commit, which is what the commit's files are compared with, also a merge's. */
async function snapshotBefore(
  store: MonorepoStore,
  { parents = [] }: CommitInfo,
): Promise<Snapshot | undefined> {
  return parents.length > 0 ? store.snapshot(parents[0]) : undefined;
}

async function commitFiles(
  changed: ChangedFile[],
  after: Snapshot,
  before: Snapshot | undefined,
): Promise<CommitFile[]> {
  const files: CommitFile[] = [];
  let total = 0;
  for (const [index, file] of changed.entries()) {
    const { path, status } = file;
    if (index >= MAX_FILES) {
      files.push({
        path,
        status,
        omitted: `the commit changes ${changed.length} files; the first ${MAX_FILES} are shown`,
      });
      continue;
    }
    const shown = await commitFile(file, after, before);
    total += (shown.before?.length ?? 0) + (shown.after?.length ?? 0);
    files.push(
      total > MAX_TOTAL_LENGTH
        ? { path, status, omitted: 'the commit is too large to be shown whole' }
        : shown,
    );
  }
  return files;
}

async function commitFile(
  { path, status }: ChangedFile,
  after: Snapshot,
  before: Snapshot | undefined,
): Promise<CommitFile> {
  if (status !== 'added' && !before) {
    return { path, status, omitted: BEFORE_UNKNOWN };
  }
  try {
    const [beforeText, afterText] = await Promise.all([
      status === 'added' ? undefined : before?.readText(path),
      status === 'deleted' ? undefined : after.readText(path),
    ]);
    const longest = Math.max(beforeText?.length ?? 0, afterText?.length ?? 0);
    if (longest > MAX_TEXT_LENGTH) {
      return {
        path,
        status,
        omitted: `the file has ${longest} characters; files up to ${MAX_TEXT_LENGTH} are shown`,
      };
    }
    return {
      path,
      status,
      ...(beforeText !== undefined && { before: beforeText }),
      ...(afterText !== undefined && { after: afterText }),
    };
  } catch (error) {
    return { path, status, omitted: messageOf(error) };
  }
}
