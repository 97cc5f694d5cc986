import { SourceFile } from '@freehold/backstage-plugin-namespaces-common';
import { MonorepoStore } from '@freehold/monorepo';

/** Makes the source of a file or a directory at a commit, with a link when the monorepo has a host. */
export interface SourceFiles {
  file(path: string): SourceFile;
  directory(path: string): SourceFile;
}

export function sourceFiles(
  links: MonorepoStore['links'],
  commit: string,
): SourceFiles {
  return {
    file: path => ({ path, ...(links && { url: links.file(path, commit) }) }),
    directory: path => ({ path, ...(links && { url: links.directory(path) }) }),
  };
}
