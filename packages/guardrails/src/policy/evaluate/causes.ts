import { formatPath } from '@freehold/slo';
import type { CelError } from '../../cel';
import type { CompiledExpression } from '../expression/compilePolicy';
import type {
  AdmissionPolicy,
  AdmissionPolicyBinding,
  ValidationAction,
} from '../model';
import type {
  NotEvaluatedCause,
  NotEvaluatedCode,
  PolicySeverity,
} from '../verdict';

/** An expression that has no value, as a cause. */
export function expressionCause(
  { path }: CompiledExpression,
  error: CelError,
): NotEvaluatedCause {
  return {
    code: codeOf(error),
    rule: ruleOf(path),
    message: error.message,
  };
}

/** The field of a policy without `spec`: `validations[0].expression`. */
export function ruleOf(path: CompiledExpression['path']): string {
  return formatPath(path[0] === 'spec' ? path.slice(1) : path);
}

function codeOf({ kind }: CelError): NotEvaluatedCode {
  switch (kind) {
    case 'syntax':
    case 'type':
      return 'policy-defect';
    case 'evaluation':
      return 'evaluation-error';
    case 'unsupported':
    case 'limit':
      return kind;
    default:
      return unreachable(kind);
  }
}

function unreachable(kind: never): never {
  throw new TypeError(`Unknown kind of a CEL error: ${kind}`);
}

/** What a denial is worth by the actions of a binding. */
export function severityOf(
  actions: readonly ValidationAction[],
): PolicySeverity {
  if (actions.includes('Deny')) {
    return 'error';
  }
  return actions.includes('Warn') ? 'warning' : 'info';
}

/**
 * What a cluster does where nothing here could be evaluated. An error of the policy is decided by failurePolicy and the
 * binding's actions; of the rest nobody knows.
 */
export function admissionOf(
  causes: readonly NotEvaluatedCause[],
  policy: AdmissionPolicy,
  binding: AdmissionPolicyBinding,
): 'denied' | 'admitted' | 'unknown' {
  const decisions = causes.map(cause => decisionOf(cause, policy, binding));
  if (decisions.includes('denied')) {
    return 'denied';
  }
  return decisions.includes('unknown') ? 'unknown' : 'admitted';
}

function decisionOf(
  { code, rule }: NotEvaluatedCause,
  policy: AdmissionPolicy,
  binding: AdmissionPolicyBinding,
): 'denied' | 'admitted' | 'unknown' {
  const ignored = policy.failurePolicy === 'Ignore';
  switch (code) {
    case 'evaluation-error':
    case 'policy-defect':
      // A broken audit annotation denies whatever the actions are.
      return !ignored &&
        (binding.validationActions.includes('Deny') ||
          rule.startsWith('auditAnnotations'))
        ? 'denied'
        : 'admitted';
    case 'binding-defect':
      return ignored ? 'admitted' : 'denied';
    default:
      return 'unknown';
  }
}
