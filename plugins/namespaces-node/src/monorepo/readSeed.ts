import { InputError } from '@backstage/errors';
import {
  APPLICATION_FILE,
  PLATFORM_FILE,
  isApplicationName,
} from '@freehold/application';
import { FileTree, fileTree } from '@freehold/generators';
import { Dirent } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Ten times the largest file that a seed has a reason to hold. */
const MAX_FILE_BYTES = 1024 * 1024;

/** The one hidden folder that belongs to a monorepo: what its host runs on pull requests. */
const WORKFLOWS = '.github';

/** What `seedTree` makes a monorepo from. */
export interface Seed {
  platformText: string;
  applications: Array<{ name: string; text: string }>;
  /** Every other file, by path from the root of the monorepo. */
  extra: FileTree;
}

/**
 * Reads a seed directory: platform/platform.yaml, applications/<name>/application.yaml and any other files. Hidden
 * files are left out, except `.github`; a symbolic link is an error, because following it could copy anything into the repository.
 */
export async function readSeed(directory: string): Promise<Seed> {
  const texts = new Map<string, string>();
  for (const path of await listFiles(directory, '')) {
    texts.set(path, await readTextFile(directory, path));
  }

  const platformText = texts.get(PLATFORM_FILE);
  if (platformText === undefined) {
    throw new InputError(
      `freehold.monorepo.seed: ${directory} has no ${PLATFORM_FILE}; name a directory that has one`,
    );
  }

  const applications: Seed['applications'] = [];
  const extra: Array<[string, string]> = [];
  for (const [path, text] of texts) {
    const [parent, name, file, ...deeper] = path.split('/');
    const isRecord =
      parent === 'applications' &&
      file === APPLICATION_FILE &&
      deeper.length === 0;
    if (isRecord) {
      if (!isApplicationName(name)) {
        throw new InputError(
          `freehold.monorepo.seed: ${path} is not in a directory that can be an application's name; rename ${JSON.stringify(
            name,
          )}`,
        );
      }
      applications.push({ name, text });
    } else if (path !== PLATFORM_FILE) {
      extra.push([path, text]);
    }
  }
  return { platformText, applications, extra: fileTree(extra) };
}

async function listFiles(root: string, directory: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readDirectory(root, directory)) {
    const path = directory ? `${directory}/${entry.name}` : entry.name;
    if (entry.name.startsWith('.') && path !== WORKFLOWS) {
      continue;
    }
    if (entry.isDirectory()) {
      files.push(...(await listFiles(root, path)));
    } else if (entry.isFile()) {
      files.push(path);
    } else {
      throw new InputError(
        `freehold.monorepo.seed: ${path} in ${root} is neither a file nor a directory; replace it with a copy of its content`,
      );
    }
  }
  return files;
}

async function readDirectory(
  root: string,
  directory: string,
): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(root, directory), {
      withFileTypes: true,
    });
    // The file system's order differs between machines; the commit must not.
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new InputError(
      `freehold.monorepo.seed: ${root} cannot be read; name a directory that has ${PLATFORM_FILE}`,
      error,
    );
  }
}

async function readTextFile(root: string, path: string): Promise<string> {
  const bytes = await readFile(join(root, path));
  if (bytes.length > MAX_FILE_BYTES) {
    throw new InputError(
      `freehold.monorepo.seed: ${path} in ${root} is ${bytes.length} bytes; a file may have ${MAX_FILE_BYTES}`,
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw new InputError(
      `freehold.monorepo.seed: ${path} in ${root} is not UTF-8 text; remove it or save it as UTF-8`,
    );
  }
}
