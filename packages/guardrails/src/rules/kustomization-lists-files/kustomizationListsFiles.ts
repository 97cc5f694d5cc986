import type {
  ApplicationWorkspace,
  EnvironmentWorkspace,
} from '../../check/workspace';
import { listOf } from '../../policy/objectFields';
import type { RepositoryRule, RuleFinding } from '../model';
import { beyondAList, isKustomizationFile } from './beyondAList';
import { shown } from '../facts/shown';

const MANIFEST = /\.(?:ya?ml|json)$/;

/** What is deployed is what the kustomization lists; what the folder shows, and the checks see, are its files. */
export const kustomizationListsFiles: RepositoryRule = {
  id: 'kustomization-lists-files',
  title: 'The kustomization lists every file of its folder',
  why: 'Deployments apply what kustomization.yaml lists. A manifest that is not listed looks as if it were in force and is not, and a file that is listed and not there makes every deployment fail.',
  remediation:
    'List each manifest of the folder once under resources, and nothing else.',
  severity: 'error',
  codes: [
    'file-missing',
    'file-not-listed',
    'kustomization-invalid',
    'kustomization-missing',
    'listed-twice',
    'not-rendered',
  ],
  check: application =>
    application.environments.length === 0
      ? undefined
      : application.environments.flatMap(environment =>
          checkEnvironment(environment, application),
        ),
};

function checkEnvironment(
  environment: EnvironmentWorkspace,
  application: ApplicationWorkspace,
): RuleFinding[] {
  const { name, directory, kustomization, unreadable } = environment;
  const unreadableList = unreadable.find(file =>
    isKustomizationFile(file.slice(directory.length + 1)),
  );
  if (unreadableList !== undefined) {
    return [
      {
        code: 'not-rendered',
        verdict: 'not-evaluated',
        message: `What is deployed is not known: ${unreadableList} cannot be read`,
        environment: name,
        file: unreadableList,
      },
    ];
  }
  const files = manifestsOf(environment, application);
  if (kustomization === undefined) {
    return files.length === 0
      ? []
      : [
          {
            code: 'kustomization-missing',
            message: `${directory} has no kustomization.yaml, so that no deployment takes its files`,
            remediation:
              'Add a kustomization.yaml that lists each file of the folder under resources.',
            environment: name,
            file: `${directory}/kustomization.yaml`,
          },
        ];
  }
  const beyond = beyondAList(environment, kustomization);
  return beyond.length > 0 ? beyond : compare(kustomization, files, directory);
}

/** Manifests of the folder, and of folders within it, from there. */
function manifestsOf(
  { directory }: EnvironmentWorkspace,
  { files }: ApplicationWorkspace,
): string[] {
  const prefix = `${directory}/`;
  return [...files.keys()]
    .filter(path => path.startsWith(prefix) && MANIFEST.test(path))
    .map(path => path.slice(prefix.length))
    .filter(path => !isKustomizationFile(path));
}

function compare(
  kustomization: NonNullable<EnvironmentWorkspace['kustomization']>,
  files: readonly string[],
  directory: string,
): RuleFinding[] {
  const resources = listOf(kustomization.asWritten.resources);
  const { file, line: documentLine } = kustomization;
  const there = new Set(files);
  const listed = new Set<string>();
  const findings: RuleFinding[] = [];
  resources.forEach((resource, index) => {
    const path = String(resource).replace(/^(?:\.\/)+/, '');
    const wrong = listed.has(path)
      ? {
          code: 'listed-twice',
          message: `${shown(path)} is listed twice, which kustomize refuses`,
        }
      : !there.has(path) && {
          code: 'file-missing',
          message: `${shown(
            path,
          )} is listed, and ${directory} has no such file`,
        };
    listed.add(path);
    if (wrong) {
      findings.push({
        ...wrong,
        object: kustomization,
        path: ['resources', index],
        fix: {
          title: `Take ${shown(path)} off the list`,
          file,
          documentLine,
          edits: [{ op: 'remove', path: ['resources', index] }],
        },
      });
    }
  });
  const missing = files.filter(path => !listed.has(path));
  return [
    ...findings,
    ...missing.map(
      (path, index): RuleFinding => ({
        code: 'file-not-listed',
        message: `${shown(path)} is not listed, so that it is never deployed`,
        object: kustomization,
        path: ['resources'],
        fix: {
          title: `List ${shown(path)}`,
          file,
          documentLine,
          edits: [
            {
              op: 'set',
              path: ['resources', resources.length + index],
              value: path,
            },
          ],
        },
      }),
    ),
  ];
}
