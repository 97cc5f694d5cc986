import { posix } from 'node:path';
import { applicationDirectory, Problem } from '@freehold/application';
import { Snapshot } from '../types';

/**
 * Checks that no application has a name yet: the answer of the planner, for a form that asks while somebody types. The
 * name must be one that an application may have.
 *
 * @public
 */
export async function checkNameFree(
  name: string,
  snapshot: Snapshot,
): Promise<Problem[]> {
  const existing = await findExisting(snapshot, applicationDirectory(name));
  return existing.map(path => ({
    code: 'application/name-taken',
    severity: 'error',
    path: ['metadata', 'name'],
    message: `The name '${name}' is taken: the monorepo has ${path}.`,
    remedy: 'Choose another name.',
  }));
}

/**
 * Any entry of that name counts, whatever its case and also without an application.yaml: on many a laptop the two would
 * be one directory, and what a former application left behind belongs to somebody.
 */
async function findExisting(
  snapshot: Snapshot,
  path: string,
): Promise<string[]> {
  if (snapshot.findIgnoringCase) return snapshot.findIgnoringCase(path);
  const listed = await snapshot.list(posix.dirname(path));
  return listed
    .map(entry => entry.path)
    .filter(each => each.toLowerCase() === path.toLowerCase());
}
