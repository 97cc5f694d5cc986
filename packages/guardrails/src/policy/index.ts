export type * from './model';
export type { FieldPositions, PolicyDocument } from './parse/policyDocument';
export { parsePolicies } from './parse/parsePolicies';
export type {
  AdmissionObject,
  ObjectReference,
} from './request/admissionObject';
export type * from './verdict';
export {
  evaluatePolicies,
  type EvaluatePoliciesOptions,
} from './evaluate/evaluatePolicies';
export {
  PolicyEvaluator,
  type PolicyEvaluatorOptions,
} from './evaluate/policyEvaluator';
export { checkPolicies, type CheckPoliciesOptions } from './checkPolicies';
export {
  policyResults,
  summarisePolicyResults,
  type PolicyResult,
  type PolicyResultsOptions,
  type PolicySummary,
} from './report/policyResults';
export { REMEDIATION_ANNOTATION } from './report/remediation';
