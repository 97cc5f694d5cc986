import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { symbolicLink, type UnreadableFile } from './readFiles';

/** Directories of applications, sorted, and what stands among them that cannot be one. */
export function listApplications(root: string): {
  names: string[];
  unreadable: UnreadableFile[];
} {
  const directory = join(root, 'applications');
  if (lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink()) {
    return { names: [], unreadable: [symbolicLink('applications')] };
  }
  let entries: Dirent[] = [];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
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
      .map(({ name }) => symbolicLink(`applications/${name}`)),
  };
}
