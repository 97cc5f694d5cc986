import type { CelJson } from '../cel';

/**
 * An object of Kubernetes, as JSON has it.
 *
 * @public
 */
export interface KubernetesObject {
  readonly [field: string]: CelJson | undefined;
}

/**
 * Where something stands in the monorepo; both numbers begin with 1.
 *
 * @public
 */
export interface SourceLocation {
  file?: string;
  line?: number;
  column?: number;
}

/** @public */
export interface LabelSelectorRequirement {
  key: string;
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  values: readonly string[];
}

/**
 * Matches what meets every requirement. `matchLabels` are read as requirements with one value; without any, everything
 * matches.
 *
 * @public
 */
export type LabelSelector = readonly LabelSelectorRequirement[];

/** @public */
export type AdmissionOperation = 'CREATE' | 'UPDATE' | 'DELETE' | 'CONNECT';

/** @public */
export interface ResourceRule {
  apiGroups: readonly string[];
  apiVersions: readonly string[];
  operations: ReadonlyArray<AdmissionOperation | '*'>;
  resources: readonly string[];
  scope: '*' | 'Cluster' | 'Namespaced';
  /** Empty: every name. */
  resourceNames: readonly string[];
}

/** @public */
export interface MatchResources {
  resourceRules: readonly ResourceRule[];
  excludeResourceRules: readonly ResourceRule[];
  namespaceSelector: LabelSelector;
  objectSelector: LabelSelector;
  matchPolicy: 'Exact' | 'Equivalent';
}

/** @public */
export interface MatchCondition {
  name: string;
  expression: string;
}

/** @public */
export interface PolicyVariable {
  name: string;
  expression: string;
}

/** @public */
export interface PolicyValidation {
  expression: string;
  message?: string;
  messageExpression?: string;
  reason: 'Forbidden' | 'Invalid' | 'RequestEntityTooLarge';
}

/** @public */
export interface AuditAnnotation {
  key: string;
  valueExpression: string;
}

/** @public */
export interface ParamKind {
  apiVersion: string;
  kind: string;
}

/**
 * A ValidatingAdmissionPolicy with the defaults of the API server.
 *
 * @public
 */
export interface AdmissionPolicy {
  name: string;
  annotations: Readonly<Record<string, string>>;
  failurePolicy: 'Fail' | 'Ignore';
  paramKind?: ParamKind;
  matchConstraints: MatchResources;
  matchConditions: readonly MatchCondition[];
  variables: readonly PolicyVariable[];
  validations: readonly PolicyValidation[];
  auditAnnotations: readonly AuditAnnotation[];
  source: SourceLocation;
  /** Where a field stands: `['spec', 'validations', 0, 'expression']`. */
  locate(path: ReadonlyArray<string | number>): SourceLocation;
}

/** @public */
export type ValidationAction = 'Deny' | 'Warn' | 'Audit';

/** @public */
export interface ParamRef {
  /** Exactly one of name and selector. */
  name?: string;
  selector?: LabelSelector;
  namespace?: string;
  parameterNotFoundAction: 'Allow' | 'Deny';
}

/**
 * A ValidatingAdmissionPolicyBinding.
 *
 * @public
 */
export interface AdmissionPolicyBinding {
  name: string;
  annotations: Readonly<Record<string, string>>;
  policyName: string;
  paramRef?: ParamRef;
  matchResources?: MatchResources;
  validationActions: readonly ValidationAction[];
  source: SourceLocation;
}

/**
 * What the files of a folder of guardrails say.
 *
 * @public
 */
export interface PolicySet {
  policies: AdmissionPolicy[];
  bindings: AdmissionPolicyBinding[];
  /** Everything else: objects that bindings refer to, and CustomResourceDefinitions of their kinds. */
  params: KubernetesObject[];
}
