import {
  APPLICATION_FILE,
  applicationDirectory,
  checkApplication,
  checkApplicationDirectory,
  kubernetesVersionOf,
  namespaceName,
  parseApplication,
  resolveApplication,
  type Application,
  type Problem,
  type ResolvedApplication,
} from '@freehold/application';
import { readManifests, type ManifestPositions } from '../object';
import { sortFiles, type ApplicationFiles } from './environmentFolders';
import { readObjects } from './readObjects';
import { spinnakerFile } from './spinnakerFile';
import type {
  ApplicationWorkspace,
  EnvironmentWorkspace,
  PlatformWorkspace,
} from './workspace';

/**
 * An application as the rules see it, with what is wrong with its files: of those that cannot be read nothing is known,
 * and an application.yaml that the platform refuses resolves to nothing.
 *
 * @public
 */
export interface WorkspaceReading {
  workspace: ApplicationWorkspace;
  /** Files that cannot be read, by the folder of their environment. */
  unreadable: Array<{ environment: string; problem: Problem }>;
  /** What is wrong with application.yaml. */
  recordProblems: Problem[];
}

/**
 * Reads the directory of an application.
 *
 * @param name - name of the directory below `applications/`
 * @param files - all its texts, by path from the root of the monorepo
 * @public
 */
export function buildApplicationWorkspace(
  name: string,
  files: ReadonlyMap<string, string>,
  platform: PlatformWorkspace,
): WorkspaceReading {
  const directory = applicationDirectory(name);
  const record = readRecord(name, directory, files, platform);
  const sorted = sortFiles(directory, files);
  const unreadable: WorkspaceReading['unreadable'] = [];
  const environments = foldersInOrder(sorted, platform).map(folder => {
    const { environment, problems } = readEnvironment(
      { name, directory, folder, resolved: record.resolved },
      sorted,
      files,
      platform,
    );
    unreadable.push(
      ...problems.map(problem => ({ environment: folder, problem })),
    );
    return environment;
  });
  const jsonAt = (path: string) => spinnakerFile(path, files.get(path) ?? '');
  const { spinnakerApplication } = sorted;
  return {
    workspace: {
      name,
      directory,
      files,
      ...(record.application && { application: record.application }),
      ...(record.resolved && { resolved: record.resolved }),
      locate: placesOf(files.get(`${directory}/${APPLICATION_FILE}`)),
      environments,
      ...(spinnakerApplication === undefined
        ? {}
        : { spinnakerApplication: jsonAt(spinnakerApplication) }),
      pipelines: sorted.pipelines.map(jsonAt),
    },
    unreadable,
    recordProblems: record.problems,
  };
}

function readRecord(
  name: string,
  directory: string,
  files: ReadonlyMap<string, string>,
  { platform }: PlatformWorkspace,
): {
  application?: Application;
  resolved?: ResolvedApplication;
  problems: Problem[];
} {
  const file = `${directory}/${APPLICATION_FILE}`;
  const text = files.get(file);
  if (text === undefined) {
    return {
      problems: [
        {
          code: 'application/missing',
          severity: 'error',
          file,
          path: [],
          message: `The directory has no ${APPLICATION_FILE}: nobody owns it`,
          remedy:
            'Write one, as docs/reference/application-yaml.md says, or remove the directory.',
        },
      ],
    };
  }
  const parsed = parseApplication(text, { file });
  if (!parsed.ok) {
    return { problems: parsed.problems };
  }
  const application = parsed.value;
  const problems = [
    ...parsed.problems,
    ...checkApplicationDirectory(application, name, { file, text }),
    ...checkApplication(application, platform, { file, text }),
  ];
  const isSound = problems.every(({ severity }) => severity !== 'error');
  return {
    application,
    ...(isSound && { resolved: resolveApplication(application, platform) }),
    problems,
  };
}

/** Those of the platform in its order, then the others by name. */
function foldersInOrder(
  { environments }: ApplicationFiles,
  { platform }: PlatformWorkspace,
): string[] {
  const order = platform.spec.environments.map(({ name }) => name);
  const rank = (folder: string) => {
    const index = order.indexOf(folder);
    return index === -1 ? order.length : index;
  };
  return [...environments.keys()].sort(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
}

function readEnvironment(
  of: {
    name: string;
    directory: string;
    folder: string;
    resolved?: ResolvedApplication;
  },
  { environments, kustomizations }: ApplicationFiles,
  files: ReadonlyMap<string, string>,
  { platform }: PlatformWorkspace,
): { environment: EnvironmentWorkspace; problems: Problem[] } {
  const { name, directory, folder } = of;
  const known = platform.spec.environments.find(
    candidate => candidate.name === folder,
  );
  const namespace = known && namespaceName(name, folder, platform);
  const kubernetesVersion = kubernetesVersionOf(platform, known?.cluster);
  const read = (path: string) =>
    readObjects(path, files.get(path) ?? '', { kubernetesVersion, namespace });
  const paths = environments.get(folder) ?? [];
  const readings = paths.map(read);
  const kustomizationPath = kustomizations.get(folder);
  const kustomization =
    kustomizationPath === undefined ? undefined : read(kustomizationPath);
  const resolved = of.resolved?.environments.find(
    candidate => candidate.name === folder,
  );
  const problems = [...readings, kustomization].flatMap(
    reading => reading?.problems ?? [],
  );
  return {
    environment: {
      name: folder,
      directory: `${directory}/${folder}`,
      ...(namespace === undefined ? {} : { namespace }),
      ...(resolved && { resolved }),
      kubernetesVersion,
      objects: readings.flatMap(({ objects }) => objects),
      ...(kustomization?.objects[0] && {
        kustomization: kustomization.objects[0],
      }),
      unreadable: problems.flatMap(({ file }) => file ?? []),
    },
    problems,
  };
}

/** Read a second time, when the first finding asks where something stands. */
function placesOf(text: string | undefined): ApplicationWorkspace['locate'] {
  let positions: ManifestPositions | undefined;
  return path => {
    if (text !== undefined) {
      positions ??= readManifests(text).documents[0]?.positions;
    }
    if (positions === undefined) {
      return {};
    }
    const { line, column } = positions.keyAt(path);
    return { line, column };
  };
}
