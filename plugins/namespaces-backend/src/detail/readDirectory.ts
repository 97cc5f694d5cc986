import { Snapshot } from '@freehold/monorepo';

/** More files than any application has a reason to hold; the page stays readable and the backend alive. */
const MAX_FILES = 500;

/** What was read of one directory. */
export interface DirectoryTexts {
  /** All paths, sorted, whether read or not. */
  paths: string[];
  texts: Map<string, string>;
  /** Why a file could not be read, by path. */
  unreadable: Map<string, string>;
}

/** Reads the files of one application. A file that cannot be read does not hide the others. */
export async function readDirectory(
  snapshot: Snapshot,
  directory: string,
): Promise<DirectoryTexts> {
  const entries = await snapshot.listFiles(directory);
  const paths = entries.map(({ path }) => path);
  const wanted = paths.slice(0, MAX_FILES);
  const unreadable = new Map(
    paths
      .slice(MAX_FILES)
      .map(path => [
        path,
        `the directory holds ${paths.length} files; the first ${MAX_FILES} are read`,
      ]),
  );
  try {
    return { paths, texts: await snapshot.readTexts(wanted), unreadable };
  } catch {
    // One of them is no text or too large. Asking one by one tells which.
  }
  const texts = new Map<string, string>();
  for (const path of wanted) {
    try {
      const text = await snapshot.readText(path);
      if (text !== undefined) {
        texts.set(path, text);
      }
    } catch (error) {
      unreadable.set(path, messageOf(error));
    }
  }
  return { paths, texts, unreadable };
}

/** Why there is no text of a file. */
export function unreadableReason(files: DirectoryTexts, path: string): string {
  return files.unreadable.get(path) ?? 'there is no such file';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
