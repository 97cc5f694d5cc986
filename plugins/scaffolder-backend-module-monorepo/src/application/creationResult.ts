import { stringifyEntityRef } from '@backstage/catalog-model';
import { applicationDirectory } from '@freehold/application';
import { MonorepoStore } from '@freehold/monorepo';
import { WrittenFiles } from './writtenFiles';

/** What the action gives to the result page: what was made, and where to find it. */
export interface CreationResult extends WrittenFiles {
  application: string;
  commitId: string;
  commitUrl: string;
  directory: string;
  directoryUrl: string;
  entityRef: string;
  entityUrl: string;
  namespacesUrl: string;
}

/** Links lead to the source host when the monorepo has one, otherwise to the portal, which shows it itself. */
export function creationResult(options: {
  name: string;
  commit: string;
  links: MonorepoStore['links'];
  written: WrittenFiles;
}): CreationResult {
  const { name, commit, links, written } = options;
  const directory = applicationDirectory(name);
  return {
    application: name,
    commitId: commit,
    commitUrl: links?.commit(commit) ?? `/namespaces/commits/${commit}`,
    directory,
    directoryUrl:
      links?.directory(directory) ??
      `/namespaces/files?path=${encodeURIComponent(directory)}`,
    entityRef: stringifyEntityRef({ kind: 'Component', name }),
    entityUrl: `/catalog/default/component/${name}`,
    namespacesUrl: `/namespaces?application=${name}`,
    ...written,
  };
}
