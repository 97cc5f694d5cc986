import type { FileTree } from '@freehold/generators';

/** Folders of an application's directory that are no environment. */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(['spinnaker', '.freehold']);

const MANIFEST = /\.(?:ya?ml|json)$/;
const KUSTOMIZATION = /^(?:kustomization\.ya?ml|Kustomization)$/;

/** What stands below `applications/<name>/`, sorted by what it is. Paths in the order in which they were given. */
export interface ApplicationFiles {
  /** Paths of manifests by the name of their environment's folder. */
  environments: ReadonlyMap<string, string[]>;
  /** Paths of kustomizations by the same. */
  kustomizations: ReadonlyMap<string, string>;
  spinnakerApplication?: string;
  pipelines: string[];
}

/** Sorts the files of an application by what they are, from their paths alone. */
export function sortFiles(
  directory: string,
  files: FileTree,
): ApplicationFiles {
  const environments = new Map<string, string[]>();
  const kustomizations = new Map<string, string>();
  const pipelines: string[] = [];
  let spinnakerApplication: string | undefined;
  for (const path of files.keys()) {
    if (!path.startsWith(`${directory}/`)) {
      continue;
    }
    const [folder, ...rest] = path.slice(directory.length + 1).split('/');
    const name = rest[rest.length - 1];
    if (name === undefined) {
      continue;
    }
    if (folder === 'spinnaker') {
      if (rest.length === 1 && name === 'application.json') {
        spinnakerApplication = path;
      } else if (rest.length === 1 && name.endsWith('.json')) {
        pipelines.push(path);
      }
    } else if (!OTHER_FOLDERS.has(folder)) {
      if (KUSTOMIZATION.test(name)) {
        if (rest.length === 1) {
          kustomizations.set(folder, path);
        }
        const known = environments.get(folder) ?? [];
        environments.set(folder, known);
      } else if (MANIFEST.test(name)) {
        const known = environments.get(folder) ?? [];
        known.push(path);
        environments.set(folder, known);
      }
    }
  }
  return {
    environments,
    kustomizations,
    pipelines,
    ...(spinnakerApplication === undefined ? {} : { spinnakerApplication }),
  };
}
