import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { CouldNotRunError } from '../couldNotRunError';

/** The limit of the git store as well: room for the largest CODEOWNERS that GitHub reads, which has 3 MB. */
const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Reads a text file that people or a monorepo gave us.
 *
 * @param path - where to read
 * @param label - how problems name the file: the argument as it was typed
 * @returns the text, or `undefined` when there is no such file
 */
export async function readTextFileIfExists(
  path: string,
  label: string,
): Promise<string | undefined> {
  try {
    // Without O_NONBLOCK, opening a named pipe waits for somebody to write into it.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (!stats.isFile()) {
        throw unreadable(label, 'it is not a regular file');
      }
      if (stats.size > MAX_BYTES) {
        throw unreadable(
          label,
          `it has ${stats.size} bytes, the limit is ${MAX_BYTES}`,
        );
      }
      return decode(await file.readFile(), label);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof CouldNotRunError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw unreadable(label, code ?? String(error));
  }
}

/** Like {@link readTextFileIfExists}, for a file without which there is nothing to do. */
export async function readTextFile(
  path: string,
  label: string,
): Promise<string> {
  const text = await readTextFileIfExists(path, label);
  if (text === undefined) throw unreadable(label, 'there is no such file');
  return text;
}

function decode(bytes: Buffer, label: string): string {
  try {
    // The byte order mark is kept: whether one is welcome is the parser's business.
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw unreadable(label, 'it is not UTF-8 text');
  }
}

function unreadable(file: string, reason: string): CouldNotRunError {
  return CouldNotRunError.because({
    code: 'cli/file-unreadable',
    file,
    message: `The file cannot be read: ${reason}.`,
    remedy: 'Name a readable UTF-8 text file.',
  });
}
