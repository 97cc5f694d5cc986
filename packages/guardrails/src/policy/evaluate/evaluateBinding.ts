import { matchResources, type ResourceMatch } from '../match/matchResources';
import type {
  AdmissionPolicy,
  AdmissionPolicyBinding,
  KubernetesObject,
} from '../model';
import {
  collectParams,
  paramReference,
  type ParamObjects,
} from '../params/collectParams';
import type { AdmissionRequest } from '../request/admissionRequest';
import type { NamespaceLookup } from '../request/namespaces';
import { apiVersionOf } from '../resources/resourceIndex';
import type {
  NotEvaluatedCause,
  NotEvaluatedCode,
  Verdict,
  VerdictSubject,
} from '../verdict';
import { admissionOf, severityOf } from './causes';
import type { Decision } from './decide';
import { matchUnknown, notMatched } from './notMatched';

/** One policy that an object may be about. */
export interface PolicyMatch {
  policy: AdmissionPolicy;
  request: AdmissionRequest;
  subject: VerdictSubject;
  match: Exclude<ResourceMatch, { matches: 'no' }>;
  /** What the expressions say with a parameter. */
  decide(params: KubernetesObject | null): Decision;
}

/** What the policy says through one binding, once for each of its parameters. */
export function evaluateBinding(
  binding: AdmissionPolicyBinding,
  policyMatch: PolicyMatch,
  namespaces: NamespaceLookup,
  available: ParamObjects,
): Verdict[] {
  const { policy, request } = policyMatch;
  const subject = { ...policyMatch.subject, binding: binding.name };
  const severity = severityOf(binding.validationActions);
  const notEvaluated = (...causes: NotEvaluatedCause[]): Verdict[] => [
    {
      ...subject,
      verdict: 'not-evaluated',
      severity,
      causes,
      admission: admissionOf(causes, policy, binding),
    },
  ];
  const bindingMatch: ResourceMatch =
    binding.matchResources === undefined
      ? { matches: 'yes' }
      : matchResources(binding.matchResources, request, namespaces);
  if (bindingMatch.matches === 'no') {
    const reason = notMatched('matchResources', bindingMatch.part);
    return [{ ...subject, verdict: 'not-applicable', reason }];
  }
  const unknown = policyUnknown(policyMatch);
  if (unknown !== undefined) {
    return notEvaluated(unknown);
  }
  if (bindingMatch.matches === 'unknown') {
    return notEvaluated(
      matchUnknown('matchResources', bindingMatch.part, request),
    );
  }
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
      return notEvaluated({
        code,
        rule: 'paramRef',
        message: collected.message,
      });
    }
  }
}

/** Why the policy's own part cannot be told, although its bindings might hold. */
function policyUnknown({
  match,
  request,
}: PolicyMatch): NotEvaluatedCause | undefined {
  if (match.matches === 'unknown') {
    return matchUnknown('matchConstraints', match.part, request);
  }
  const { equivalent } = match;
  return equivalent === undefined || request.resource?.convertsByName
    ? undefined
    : {
        code: 'conversion',
        rule: 'matchConstraints.resourceRules',
        message: `The policy is about ${apiVersionOf(
          equivalent.group,
          equivalent.version,
        )}, to which only a cluster can convert ${
          request.reference.apiVersion
        }`,
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
  { policy }: PolicyMatch,
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
    return {
      ...subject,
      verdict: 'not-evaluated',
      severity,
      causes,
      admission: admissionOf(causes, policy, binding),
    };
  }
  const { auditAnnotations } = decision;
  return { ...subject, verdict: 'pass', auditAnnotations };
}
