import { environmentFolders } from './environment-folders/environmentFolders';
import type { RepositoryRule } from './model';
import { autoscalerAgrees } from './autoscaler-agrees/autoscalerAgrees';
import { disruptionBudgetCoversWorkloads } from './disruption-budget-covers-workloads/disruptionBudgetCoversWorkloads';
import { kustomizationListsFiles } from './kustomization-lists-files/kustomizationListsFiles';
import { namespaceMatchesDirectory } from './namespace-matches-directory/namespaceMatchesDirectory';

/**
 * Every rule of the repository, in the order in which reports list them.
 *
 * @public
 */
export const repositoryRules: readonly RepositoryRule[] = [
  environmentFolders,
  namespaceMatchesDirectory,
  kustomizationListsFiles,
  disruptionBudgetCoversWorkloads,
  autoscalerAgrees,
];
