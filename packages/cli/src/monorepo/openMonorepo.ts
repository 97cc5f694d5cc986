import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import { directoryFiles } from './directoryFiles';
import { repositoryFiles } from './repositoryFiles';
import type { MonorepoFiles } from './types';

/** Opens what `--monorepo` names: a bare repository at the head of its branch, or a directory as it stands. */
export async function openMonorepo(
  argument: string,
  options: { branch: string; cwd: string },
): Promise<MonorepoFiles> {
  const path = resolve(options.cwd, argument);
  if (!(await isDirectory(path))) {
    throw CouldNotRunError.because({
      code: 'cli/monorepo-missing',
      file: argument,
      message: 'The monorepo is not a directory.',
      remedy: 'Name the root of a checkout, or a bare git repository.',
    });
  }
  return (await isBareRepository(path))
    ? repositoryFiles(path, { label: argument, branch: options.branch })
    : directoryFiles(path);
}

/** The three things that git itself looks for. */
async function isBareRepository(path: string): Promise<boolean> {
  const [objects, refs, head] = await Promise.all([
    isDirectory(join(path, 'objects')),
    isDirectory(join(path, 'refs')),
    exists(join(path, 'HEAD')),
  ]);
  return objects && refs && head;
}

async function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    stats => stats.isDirectory(),
    () => false,
  );
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
