import type { PolicyValidation } from './model';
import type { ObjectReference } from './request/admissionObject';

/** @public */
export type VerdictKind = 'pass' | 'fail' | 'not-applicable' | 'not-evaluated';

/**
 * What a violation is worth where the policy is bound: Deny is an error, Warn a warning, Audit an info.
 *
 * @public
 */
export type PolicySeverity = 'error' | 'warning' | 'info';

/**
 * What the policy demands and the object does not have.
 *
 * @public
 */
export interface PolicyViolation {
  /** The field of the policy that decided: `validations[0]`. */
  rule: string;
  code: 'denied' | 'params-missing';
  /** In the words of the policy, as the API server would answer. */
  message: string;
  reason: PolicyValidation['reason'];
  expression?: string;
}

/**
 * Why something was not evaluated.
 *
 * - `evaluation-error`: the expression fails on this object; the API server does what failurePolicy says
 * - `policy-defect`: the policy itself is broken, whatever the object
 * - `binding-defect`: the binding cannot hold for this object
 * - `unsupported`: only a cluster knows, as who makes the request, or the engine cannot evaluate it
 * - `limit`: the expression is too expensive
 * - `object-invalid`: it is no object of Kubernetes
 * - `kind-unknown`: no definition of the kind was given, so that rules cannot be compared with it
 * - `namespace-unknown`: the namespace, or its labels, are not known
 * - `params-unknown`: which parameters hold is not known
 * - `conversion`: the policy is about another version of the resource
 *
 * @public
 */
export type NotEvaluatedCode =
  | 'evaluation-error'
  | 'policy-defect'
  | 'binding-defect'
  | 'unsupported'
  | 'limit'
  | 'object-invalid'
  | 'kind-unknown'
  | 'namespace-unknown'
  | 'params-unknown'
  | 'conversion';

/** @public */
export interface NotEvaluatedCause {
  code: NotEvaluatedCode;
  /** The field of the policy or binding that could not be evaluated. */
  rule: string;
  message: string;
}

/** @public */
export type NotApplicableCode =
  | 'exempt'
  | 'not-bound'
  | 'resource-rules'
  | 'excluded'
  | 'namespace-selector'
  | 'object-selector'
  | 'match-condition'
  | 'params-missing';

/** @public */
export interface NotApplicableReason {
  code: NotApplicableCode;
  /** The field that decided: `matchConstraints.resourceRules`. */
  rule: string;
  message: string;
}

/** @public */
export interface VerdictSubject {
  policy: string;
  /** Absent where the policy itself decides, before its bindings are looked at. */
  binding?: string;
  param?: { namespace?: string; name: string };
  object: ObjectReference;
  /** Number of the object among those that were given. */
  objectIndex: number;
}

/**
 * What one policy, through one binding and with one parameter, says of one object.
 *
 * @public
 */
export type Verdict = VerdictSubject &
  (
    | { verdict: 'pass'; auditAnnotations: ReadonlyMap<string, string> }
    | {
        verdict: 'fail';
        severity: PolicySeverity;
        violations: readonly PolicyViolation[];
        /** What else could not be evaluated. */
        causes: readonly NotEvaluatedCause[];
        auditAnnotations: ReadonlyMap<string, string>;
      }
    | { verdict: 'not-applicable'; reason: NotApplicableReason }
    | {
        verdict: 'not-evaluated';
        severity: PolicySeverity;
        causes: readonly NotEvaluatedCause[];
        /** What a cluster would do about it, as far as that can be told. */
        admission: 'denied' | 'admitted' | 'unknown';
      }
  );
