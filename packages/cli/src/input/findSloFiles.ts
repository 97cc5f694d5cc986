import { SLO_FILE } from '@freehold/slo';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';

/** Nobody keeps objectives there. */
const SKIPPED = new Set(['node_modules']);

/**
 * The slo.yaml files that an argument names: itself, or all below a directory, sorted by path so that the order in which
 * a file system lists them never shows. Links to directories are not followed, hidden directories are not searched.
 *
 * @returns paths as problems name them: the argument as it was typed, and what is below it
 */
export async function findSloFiles(
  argument: string,
  cwd: string,
): Promise<string[]> {
  const root = resolve(cwd, argument);
  const stats = await stat(root).catch(() => undefined);
  if (stats === undefined) {
    throw CouldNotRunError.because({
      code: 'cli/slo-missing',
      file: argument,
      message: 'There is no such file or directory.',
      remedy: 'Name an slo.yaml, or a directory that has some below it.',
    });
  }
  if (!stats.isDirectory()) return [argument];
  const found = await searched(root, argument);
  if (found.length === 0) {
    throw CouldNotRunError.because({
      code: 'cli/slo-missing',
      file: argument,
      message: `There is no ${SLO_FILE} in or below this directory.`,
      remedy:
        'Name the directory applications of the monorepo, or an slo.yaml.',
    });
  }
  return found.sort();
}

async function searched(directory: string, label: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw CouldNotRunError.because({
        code: 'cli/directory-unreadable',
        file: label,
        message: `The directory cannot be read: ${error.code}.`,
        remedy: 'Make it readable, or name a directory without it.',
      });
    },
  );
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(label, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !SKIPPED.has(entry.name)) {
        found.push(...(await searched(join(directory, entry.name), path)));
      }
    } else if (entry.name === SLO_FILE) {
      if (entry.isSymbolicLink()) {
        throw CouldNotRunError.because({
          code: 'cli/symbolic-link',
          file: path,
          message: 'It is a symbolic link, which a monorepo must not contain.',
          remedy: 'Replace it with the file itself.',
        });
      }
      found.push(path);
    }
  }
  return found;
}
