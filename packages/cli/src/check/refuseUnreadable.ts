import { CouldNotRunError } from '../couldNotRunError';
import type { UnreadableFile } from './readFiles';

/** Ends a run that needs files which cannot be read, and names all of them. */
export function refuseUnreadable(files: readonly UnreadableFile[]): void {
  if (files.length === 0) return;
  throw new CouldNotRunError(
    files.map(({ file, code, message, remedy }) => ({
      code: `cli/${code.replace('file/', 'file-')}`,
      severity: 'error',
      file,
      path: [],
      message: `${message}.`,
      remedy,
    })),
  );
}
