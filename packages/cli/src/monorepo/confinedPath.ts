import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';

/**
 * Joins a path of a file tree to a directory and proves that the result stays inside: a symbolic link on the way, which
 * git happily stores, would otherwise let a monorepo read or replace files anywhere on the machine.
 *
 * @param path - POSIX path relative to `root`
 */
export async function confinedPath(
  root: string,
  path: string,
): Promise<string> {
  const segments = path.split('/');
  if (segments.some(segment => ['', '.', '..'].includes(segment))) {
    throw CouldNotRunError.because({
      code: 'cli/path-outside',
      file: path,
      message: `The path ${JSON.stringify(
        path,
      )} does not stay inside the monorepo.`,
      remedy: 'Restore the file that names it from git.',
    });
  }
  let current = root;
  for (const segment of segments) {
    current = join(current, segment);
    if (await isSymbolicLink(current)) {
      throw CouldNotRunError.because({
        code: 'cli/symbolic-link',
        file: path,
        message: `${current} is a symbolic link, which a monorepo must not contain.`,
        remedy: 'Replace it with the file or directory itself.',
      });
    }
  }
  return current;
}

async function isSymbolicLink(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isSymbolicLink();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What does not exist yet is about to be created as a plain file or directory.
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw error;
  }
}
