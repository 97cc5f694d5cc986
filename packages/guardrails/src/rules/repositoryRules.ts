import { environmentFolders } from './environment-folders/environmentFolders';
import type { RepositoryRule } from './model';
import { namespaceMatchesDirectory } from './namespace-matches-directory/namespaceMatchesDirectory';

/**
 * Every rule of the repository, in the order in which reports list them.
 *
 * @public
 */
export const repositoryRules: readonly RepositoryRule[] = [
  environmentFolders,
  namespaceMatchesDirectory,
];
