import { readTextFileIfExists } from '../input/readTextFile';
import { confinedPath } from './confinedPath';
import { readGitBlobs } from './gitBlobs';
import type { MonorepoFiles } from './types';

/** A checked-out monorepo, or any directory that has, or will have, its layout. */
export function directoryFiles(root: string): MonorepoFiles {
  return {
    async readTexts(paths) {
      const texts = new Map<string, string>();
      for (const path of paths) {
        const text = await readTextFileIfExists(
          await confinedPath(root, path),
          path,
        );
        if (text !== undefined) texts.set(path, text);
      }
      return texts;
    },
    readBlobs: oids => readGitBlobs(root, oids),
    async close() {},
  };
}
