import { environmentFolders } from './environment-folders/environmentFolders';
import type { RepositoryRule } from './model';
import { autoscalerAgrees } from './autoscaler-agrees/autoscalerAgrees';
import { disruptionBudgetCoversWorkloads } from './disruption-budget-covers-workloads/disruptionBudgetCoversWorkloads';
import { kustomizationListsFiles } from './kustomization-lists-files/kustomizationListsFiles';
import { namespaceMatchesDirectory } from './namespace-matches-directory/namespaceMatchesDirectory';
import { codeownersAgree } from './codeowners-agree/codeownersAgree';
import { ownerExists } from './owner-exists/ownerExists';
import { namespaceLabelsAgree } from './namespace-labels-agree/namespaceLabelsAgree';
import { roleBindingsAgree } from './role-bindings-agree/roleBindingsAgree';
import { roleReferencesAllowed } from './role-references-allowed/roleReferencesAllowed';
import { subjectsAreGroups } from './subjects-are-groups/subjectsAreGroups';
import { spinnakerPermissionsAgree } from './spinnaker-permissions-agree/spinnakerPermissionsAgree';
import { alertLabelsAgree } from './alert-labels-agree/alertLabelsAgree';
import { everyApplicationHasSlo } from './every-application-has-slo/everyApplicationHasSlo';
import { quotaHasRoom } from './quota-has-room/quotaHasRoom';

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
  quotaHasRoom,
  ownerExists,
  codeownersAgree,
  namespaceLabelsAgree,
  roleBindingsAgree,
  spinnakerPermissionsAgree,
  alertLabelsAgree,
  roleReferencesAllowed,
  subjectsAreGroups,
  everyApplicationHasSlo,
];
