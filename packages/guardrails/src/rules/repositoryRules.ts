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
import { referencesExist } from './references-exist/referencesExist';
import { productionImageByDigest } from './production-image-by-digest/productionImageByDigest';
import { defaultDenyNetwork } from './default-deny-network/defaultDenyNetwork';
import { gatewayLabelReserved } from './gateway-label-reserved/gatewayLabelReserved';
import { objectsAreUnique } from './objects-are-unique/objectsAreUnique';
import { selectorsDoNotOverlap } from './selectors-do-not-overlap/selectorsDoNotOverlap';
import { pipelineStructure } from './pipeline-structure/pipelineStructure';
import { pipelineIdentityAgrees } from './pipeline-identity-agrees/pipelineIdentityAgrees';
import { pipelineRolesAgree } from './pipeline-roles-agree/pipelineRolesAgree';
import { pipelineTargetsOwnNamespace } from './pipeline-targets-own-namespace/pipelineTargetsOwnNamespace';
import { pipelineDeploysCheckedManifests } from './pipeline-deploys-checked-manifests/pipelineDeploysCheckedManifests';
import { pipelineProductionIsGuarded } from './pipeline-production-is-guarded/pipelineProductionIsGuarded';
import { pipelineJudgmentsAreBounded } from './pipeline-judgments-are-bounded/pipelineJudgmentsAreBounded';
import { pipelineReleasesDigests } from './pipeline-releases-digests/pipelineReleasesDigests';
import { pipelineTriggersAreSafe } from './pipeline-triggers-are-safe/pipelineTriggersAreSafe';
import { pipelineHoldsNoSecret } from './pipeline-holds-no-secret/pipelineHoldsNoSecret';
import { pipelineFailureIsTold } from './pipeline-failure-is-told/pipelineFailureIsTold';
import { pipelineFailsLoudly } from './pipeline-fails-loudly/pipelineFailsLoudly';
import { pipelineRunsAlone } from './pipeline-runs-alone/pipelineRunsAlone';
import { pipelineWebhooksAreReachable } from './pipeline-webhooks-are-reachable/pipelineWebhooksAreReachable';
import { pipelineCanaryCleansUp } from './pipeline-canary-cleans-up/pipelineCanaryCleansUp';
import { limitRangeAdmitsPods } from './limit-range-admits-pods/limitRangeAdmitsPods';
import { foldersAreComparable } from './folders-are-comparable/foldersAreComparable';

/**
 * Every rule of the repository, in the order in which reports list them.
 *
 * @public
 */
export const repositoryRules: readonly RepositoryRule[] = [
  environmentFolders,
  foldersAreComparable,
  namespaceMatchesDirectory,
  kustomizationListsFiles,
  disruptionBudgetCoversWorkloads,
  autoscalerAgrees,
  quotaHasRoom,
  limitRangeAdmitsPods,
  referencesExist,
  productionImageByDigest,
  defaultDenyNetwork,
  gatewayLabelReserved,
  objectsAreUnique,
  selectorsDoNotOverlap,
  ownerExists,
  codeownersAgree,
  namespaceLabelsAgree,
  roleBindingsAgree,
  spinnakerPermissionsAgree,
  alertLabelsAgree,
  roleReferencesAllowed,
  subjectsAreGroups,
  everyApplicationHasSlo,
  pipelineStructure,
  pipelineIdentityAgrees,
  pipelineRolesAgree,
  pipelineTargetsOwnNamespace,
  pipelineDeploysCheckedManifests,
  pipelineProductionIsGuarded,
  pipelineJudgmentsAreBounded,
  pipelineReleasesDigests,
  pipelineTriggersAreSafe,
  pipelineHoldsNoSecret,
  pipelineFailsLoudly,
  pipelineFailureIsTold,
  pipelineRunsAlone,
  pipelineWebhooksAreReachable,
  pipelineCanaryCleansUp,
];
