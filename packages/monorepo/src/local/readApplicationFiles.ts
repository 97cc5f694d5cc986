import { Repository } from '../git/repository';
import { findTreeEntries } from '../git/treeObject';
import { readFailureText, readFileEntry } from './fileText';

const APPLICATION_FILE = 'application.yaml';
/** Directories read together: far more than hides the pipe's latency, few enough to let other reads in between. */
const CHUNK = 256;

type ApplicationRead = { name: string; oid: string } & (
  | { text: string; error?: undefined }
  | { text?: undefined; error: string }
);

/**
 * Reads application.yaml of each directory, in order: first the directories' trees, then the blobs, both by object id.
 * By path, git would scan the directory of all applications once for every application.
 */
export async function* readApplicationFiles(
  repository: Repository,
  directories: Array<{ name: string; oid: string }>,
  limits: { maxFileBytes: number },
): AsyncGenerator<ApplicationRead> {
  for (let start = 0; start < directories.length; start += CHUNK) {
    const chunk = directories.slice(start, start + CHUNK);
    yield* await Promise.all(
      chunk.map(directory => readOne(repository, directory, limits)),
    );
  }
}

async function readOne(
  repository: Repository,
  { name, oid }: { name: string; oid: string },
  limits: { maxFileBytes: number },
): Promise<ApplicationRead> {
  try {
    const entry = findTreeEntries(
      await repository.treeOnce(oid),
      repository.format.oidBytes,
      [APPLICATION_FILE],
    ).get(APPLICATION_FILE);
    if (!entry)
      return { name, oid, error: `The directory has no ${APPLICATION_FILE}.` };
    if (entry.kind === 'directory')
      return { name, oid, error: `${APPLICATION_FILE} is a directory.` };
    const read = await readFileEntry(
      repository,
      { ...entry, kind: entry.kind },
      limits,
    );
    if ('text' in read) return { name, oid, text: read.text };
    const reason = readFailureText(read.failure, limits);
    return {
      name,
      oid,
      error: `${APPLICATION_FILE} cannot be read: ${reason}`,
    };
  } catch (error) {
    // One damaged directory must not hide the others.
    return { name, oid, error: String(error) };
  }
}
