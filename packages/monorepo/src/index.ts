export { LostRaceError, MonorepoError } from './errors';
export type { MonorepoErrorCode } from './errors';
export { LocalMonorepoStore } from './local/LocalMonorepoStore';
export type { InitMonorepoOptions } from './local/initRepository';
export type { LocalMonorepoStoreOptions, ProposalStep } from './local/options';
export type {
  Change,
  ChangedFile,
  CommitInfo,
  MonorepoDiff,
  MonorepoStore,
  Proposal,
  Snapshot,
  TreeEntry,
} from './types';
export { ApplicationPlanError } from './plan/applicationPlanError';
export { checkNameFree } from './plan/checkNameFree';
export {
  createApplicationChange,
  planCreateApplication,
} from './plan/createApplication';
export type { ApplicationPlan } from './plan/createApplication';
export { isGuardrailProblem, type GuardrailProblem } from './plan/guardrails';
export { planUpdateSlo, updateSloChange } from './plan/updateSlo';
export type { SloUpdatePlan } from './plan/updateSlo';
export { approveWaiverChange, planApproveWaiver } from './plan/approveWaiver';
export type { WaiverApproval } from './plan/approveWaiver';
export { planRemoveWaiver, removeWaiverChange } from './plan/removeWaiver';
export {
  findRequestedWaiver,
  planRequestWaiver,
  requestWaiverChange,
  requestWaiverSubject,
} from './plan/requestWaiver';
export type { WaiverPlan, WaiverRequest } from './plan/requestWaiver';
export { seedTree } from './plan/seedTree';
export type { MonorepoSeed } from './plan/seedTree';
