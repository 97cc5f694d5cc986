import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { UnreadableFile } from './readFiles';

/** Directories of applications, sorted, and what stands among them that cannot be one. */
export function listApplications(root: string): {
  names: string[];
  unreadable: UnreadableFile[];
} {
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(join(root, 'applications'), { withFileTypes: true });
  } catch {
    // A monorepo without an application has no such directory.
  }
  const named = entries.filter(({ name }) => !name.startsWith('.'));
  return {
    names: named
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
    unreadable: named
      .filter(entry => entry.isSymbolicLink())
      .map(({ name }) => ({
        file: `applications/${name}`,
        code: 'file/symbolic-link',
        message: 'It is a symbolic link, which a monorepo must not contain',
        remedy: 'Replace it with the directory itself.',
      })),
  };
}
