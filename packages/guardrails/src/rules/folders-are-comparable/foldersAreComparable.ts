import { tooLarge } from '../facts/size';
import type { RepositoryRule } from '../model';

export const foldersAreComparable: RepositoryRule = {
  id: 'folders-are-comparable',
  title: 'Folders are small enough to be checked',
  why: 'Budgets, quotas, selectors and references are checked by comparing the objects of a folder with each other. Of a folder that is far larger than any application needs, they are not checked at all.',
  remediation:
    'Divide the application: what is this large is more than one of them.',
  severity: 'error',
  codes: ['folder-too-large'],
  check: ({ environments }) =>
    environments.length === 0
      ? undefined
      : environments.flatMap(environment => {
          const { name, directory, objects } = environment;
          const size = tooLarge(environment);
          return size === undefined
            ? []
            : [
                {
                  code: 'folder-too-large',
                  verdict: 'not-evaluated' as const,
                  message: `${directory} has ${size}: they are not compared with each other`,
                  environment: name,
                  file: objects[0]?.file ?? directory,
                },
              ];
        }),
};
