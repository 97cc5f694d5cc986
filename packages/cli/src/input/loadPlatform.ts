import {
  parsePlatform,
  type Platform,
  type Problem,
} from '@freehold/application';
import { resolve } from 'node:path';
import { CouldNotRunError } from '../couldNotRunError';
import { readTextFile } from './readTextFile';

/** Reads a platform.yaml; problems that stop nothing come with it. */
export async function loadPlatform(
  file: string,
  cwd: string,
): Promise<{ value: Platform; problems: Problem[] }> {
  const text = await readTextFile(resolve(cwd, file), file);
  const parsed = parsePlatform(text, { file });
  if (!parsed.ok) throw new CouldNotRunError(parsed.problems);
  return parsed;
}
