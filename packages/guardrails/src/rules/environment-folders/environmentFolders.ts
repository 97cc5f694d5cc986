import { APPLICATION_FILE } from '@freehold/application';
import type { RepositoryRule, RuleFinding } from '../model';

/** application.yaml and the folders beside it tell of the same environments. */
export const environmentFolders: RepositoryRule = {
  id: 'environment-folders',
  title: 'Every environment has its folder, and every folder its environment',
  why: 'A folder that application.yaml does not name is deployed by no pipeline and updated by nobody. An environment without its folder exists on paper only.',
  remediation:
    'Name the environment in application.yaml, or remove the folder; an update of the application in the portal writes a folder that is missing.',
  severity: 'error',
  codes: ['folder-missing', 'folder-undeclared'],
  check({ application, environments, directory, locate }) {
    if (application === undefined) {
      return undefined;
    }
    const record = `${directory}/${APPLICATION_FILE}`;
    const declared = Object.keys(application.spec.environments);
    const folders = new Set(environments.map(({ name }) => name));
    return [
      ...declared
        .filter(name => !folders.has(name))
        .map(
          (name): RuleFinding => ({
            code: 'folder-missing',
            message: `application.yaml names the environment ${name}, but ${directory} has no folder of that name`,
            environment: name,
            file: record,
            ...locate(['spec', 'environments', name]),
          }),
        ),
      // Folders that the platform does not know at all are said by the rule of namespaces.
      ...environments
        .filter(
          ({ name, namespace }) =>
            namespace !== undefined && !declared.includes(name),
        )
        .map(
          ({ name, directory: folder }): RuleFinding => ({
            code: 'folder-undeclared',
            message: `${folder} belongs to no environment of application.yaml`,
            environment: name,
            file: record,
            ...locate(['spec', 'environments']),
          }),
        ),
    ];
  },
};
