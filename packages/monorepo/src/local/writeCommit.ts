import { formatCommit, Person } from '../git/commitObject';
import { PackBuilder } from '../git/packBuilder';
import { Repository } from '../git/repository';
import { FileEdit, writeTree } from '../git/writeTree';

export interface CommitToWrite {
  parent?: { id: string; tree: string };
  edits: Iterable<FileEdit>;
  author: Person;
  committer: Person;
  at: Date;
  message: string;
}

/**
 * Writes a commit and everything new below it as one pack, which git checks, indexes and syncs to disk before it
 * answers: no ref ever points to what a power cut can take away. Returns the commit's id, or `undefined` when the
 * commit would change nothing.
 *
 * One pack with `git index-pack` was measured against its alternatives for one application of 25 files among 40 and
 * among 10,000: index-pack 6 and 12 ms, unpack-objects 13 and 34 ms, fast-import 24 and 64 ms, a temporary index 7 and
 * 383 ms (git 2.39, ext4).
 */
export async function writeCommit(
  repository: Repository,
  commit: CommitToWrite,
): Promise<string | undefined> {
  const pack = new PackBuilder(repository.format.algorithm);
  const tree = await writeTree(
    repository,
    pack,
    commit.parent?.tree,
    commit.edits,
  );
  if (tree === commit.parent?.tree) return undefined;
  const id = pack.add(
    'commit',
    formatCommit({
      tree,
      parents: commit.parent ? [commit.parent.id] : [],
      author: commit.author,
      committer: commit.committer,
      at: commit.at,
      message: commit.message,
    }),
  );
  await repository.git.run(['index-pack', '--stdin'], {
    input: pack.chunks(),
  });
  return id;
}
