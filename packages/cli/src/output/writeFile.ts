import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';

/**
 * Replaces a file in one step: whoever reads meanwhile, or finds the directory after a crash, sees the old text or the
 * new one, never half of it.
 *
 * @param label - how a problem names the file
 */
export async function writeFileAtomically(
  path: string,
  text: string,
  label: string,
): Promise<void> {
  const temporary = join(dirname(path), `.freehold-${randomUUID()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, text, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw CouldNotRunError.because({
      code: 'cli/file-unwritable',
      file: label,
      message: `The file cannot be written: ${
        (error as NodeJS.ErrnoException).code ?? error
      }.`,
      remedy:
        'Name a place where you may write and where no other file is in the way.',
    });
  }
}
