import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { FileTree } from '../types';

const ROOT = join(__dirname, '..', '__golden__');

/** Files of a golden folder by path within it; empty when there is none. */
export async function readGoldenFolder(
  name: string,
): Promise<Map<string, string>> {
  const folder = join(ROOT, name);
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, string]> => [
          relative(folder, file).split(sep).join('/'),
          await readFile(file, 'utf8'),
        ],
      ),
    ),
  );
}

/** Replaces a golden folder: `UPDATE_GOLDEN=1 yarn workspace @freehold/generators test`. */
export async function writeGoldenFolder(name: string, tree: FileTree) {
  const folder = join(ROOT, name);
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of tree) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

export async function listGoldenFolders(): Promise<string[]> {
  return (await readdir(ROOT)).sort();
}
