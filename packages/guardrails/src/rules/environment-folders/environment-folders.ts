import { APPLICATION_FILE } from '@freehold/application';
import type { RepositoryRule, RuleFinding } from '../model';

/** Folders and environments have to tell of each other. */
export const environmentFolders: RepositoryRule = {
  id: 'environment-folders',
  title: 'Every environment has its folder, and every folder its environment',
  why: 'A folder that belongs to no environment is deployed by nobody and checked against no namespace; an environment without its folder exists on paper only.',
  remediation:
    'Name the environment in application.yaml and in platform.yaml, or remove the folder.',
  severity: 'error',
  codes: ['folder-missing', 'folder-undeclared', 'environment-unknown'],
  check({ application, environments, directory, locate }, { platform }) {
    if (application === undefined) {
      return undefined;
    }
    const record = `${directory}/${APPLICATION_FILE}`;
    const declared = Object.keys(application.spec.environments);
    const folders = new Set(environments.map(({ name }) => name));
    const findings: RuleFinding[] = [];
    for (const name of declared) {
      if (!folders.has(name)) {
        findings.push({
          code: 'folder-missing',
          message: `application.yaml names the environment ${name}, but ${directory} has no folder ${name}`,
          environment: name,
          file: record,
          ...locate(['spec', 'environments', name]),
        });
      }
    }
    for (const { name, directory: folder, objects } of environments) {
      const isKnown = platform.spec.environments.some(
        environment => environment.name === name,
      );
      if (!isKnown || !declared.includes(name)) {
        findings.push({
          code: isKnown ? 'folder-undeclared' : 'environment-unknown',
          message: isKnown
            ? `The folder ${folder} belongs to no environment of application.yaml`
            : `The folder ${folder} is none of the platform's environments`,
          environment: name,
          file: objects[0]?.file ?? record,
          line: 1,
        });
      }
    }
    return findings;
  },
};
