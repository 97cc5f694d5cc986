import type { WorkspaceObject } from '../../check/workspace';
import { groupKindOf, nameOf } from '../facts/objects';
import type { RepositoryRule, RuleFinding } from '../model';

export const objectsAreUnique: RepositoryRule = {
  id: 'objects-are-unique',
  title: 'No object is written twice in a folder',
  why: 'Kustomize refuses a folder that has an object twice, and kubectl applies both one after the other: which of them is in force depends on the names of the files.',
  remediation: 'Keep one of the two, or give the other a name of its own.',
  severity: 'error',
  codes: ['duplicate'],
  check: ({ environments }) => {
    const relevant = environments.filter(({ objects }) => objects.length > 0);
    return relevant.length === 0
      ? undefined
      : relevant.flatMap(({ objects }) => duplicates(objects));
  },
};

function duplicates(objects: readonly WorkspaceObject[]): RuleFinding[] {
  const first = new Map<string, WorkspaceObject>();
  return objects.flatMap(object => {
    const { namespace = '', name } = object.reference;
    // The API server names an object without a name itself.
    const key = JSON.stringify([groupKindOf(object), namespace, name]);
    const other = name === '' ? undefined : first.get(key);
    if (other === undefined) {
      first.set(key, object);
      return [];
    }
    return [
      {
        code: 'duplicate',
        message: `${nameOf(object)} stands in ${other.file}, line ${
          other.line
        }, already`,
        object,
        path: ['metadata', 'name'],
      },
    ];
  });
}
