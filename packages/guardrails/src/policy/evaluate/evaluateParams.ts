import type { AdmissionPolicyBinding } from '../model';
import {
  collectParams,
  paramReference,
  type ParamObjects,
} from '../params/collectParams';
import type {
  NotEvaluatedCause,
  NotEvaluatedCode,
  Verdict,
  VerdictSubject,
} from '../verdict';
import { admissionOf, severityOf } from './causes';
import type { Decision } from './decide';
import type { PolicyMatch } from './policyMatch';

/** What a policy says of an object that a binding holds for, once for each of the binding's parameters. */
export function evaluateParams(
  binding: AdmissionPolicyBinding,
  policyMatch: PolicyMatch,
  subject: VerdictSubject,
  available: ParamObjects,
): Verdict[] {
  const { policy, request } = policyMatch;
  const collected = collectParams(
    policy.paramKind,
    binding.paramRef,
    request,
    available,
  );
  switch (collected.status) {
    case 'found':
      return collected.params.map(params =>
        verdictOf(
          policyMatch.decide(params),
          policyMatch,
          binding,
          params === null
            ? subject
            : { ...subject, param: paramReference(params) },
        ),
      );
    case 'none':
      return [withoutParams(policyMatch, binding, subject)];
    default: {
      const code: NotEvaluatedCode =
        collected.status === 'defect' ? 'binding-defect' : 'params-unknown';
      const { message } = collected;
      return [
        notEvaluated(
          [{ code, rule: 'paramRef', message }],
          policyMatch,
          binding,
          subject,
        ),
      ];
    }
  }
}

/** A verdict that there is none, with what a cluster does about it. */
export function notEvaluated(
  causes: readonly NotEvaluatedCause[],
  { policy }: PolicyMatch,
  binding: AdmissionPolicyBinding,
  subject: VerdictSubject,
): Verdict {
  return {
    ...subject,
    verdict: 'not-evaluated',
    severity: severityOf(binding.validationActions),
    causes,
    admission: admissionOf(causes, policy, binding),
  };
}

/** A configuration error of the binding denies whatever its actions are, unless failurePolicy ignores it. */
function withoutParams(
  { policy }: PolicyMatch,
  { paramRef }: AdmissionPolicyBinding,
  subject: VerdictSubject,
): Verdict {
  const denied =
    paramRef?.parameterNotFoundAction === 'Deny' &&
    policy.failurePolicy === 'Fail';
  return denied
    ? {
        ...subject,
        verdict: 'fail',
        severity: 'error',
        violations: [
          {
            rule: 'paramRef',
            code: 'params-missing',
            message:
              'failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction',
            reason: 'Invalid',
          },
        ],
        causes: [],
        auditAnnotations: new Map(),
      }
    : {
        ...subject,
        verdict: 'not-applicable',
        reason: {
          code: 'params-missing',
          rule: 'paramRef',
          message: 'The binding refers to parameters of which there are none',
        },
      };
}

function verdictOf(
  decision: Decision,
  policyMatch: PolicyMatch,
  binding: AdmissionPolicyBinding,
  subject: VerdictSubject,
): Verdict {
  if (decision.outcome === 'skipped') {
    return {
      ...subject,
      verdict: 'not-applicable',
      reason: {
        code: 'match-condition',
        rule: 'matchConditions',
        message: `Match condition "${decision.condition}" is false`,
      },
    };
  }
  const severity = severityOf(binding.validationActions);
  const { causes } = decision;
  if (decision.outcome === 'decided' && decision.violations.length > 0) {
    const { violations, auditAnnotations } = decision;
    return {
      ...subject,
      verdict: 'fail',
      severity,
      violations,
      causes,
      auditAnnotations,
    };
  }
  if (decision.outcome === 'undecided' || causes.length > 0) {
    return notEvaluated(causes, policyMatch, binding, subject);
  }
  const { auditAnnotations } = decision;
  return { ...subject, verdict: 'pass', auditAnnotations };
}
