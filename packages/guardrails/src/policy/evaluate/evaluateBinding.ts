import type { ResourceMatch, ResourceMatcher } from '../match/matchResources';
import type { AdmissionPolicyBinding } from '../model';
import type { ParamObjects } from '../params/collectParams';
import { apiVersionOf } from '../resources/resourceIndex';
import type { NotEvaluatedCause, Verdict } from '../verdict';
import { evaluateParams, notEvaluated } from './evaluateParams';
import { matchUnknown, notMatched } from './notMatched';
import type { PolicyMatch } from './policyMatch';

/** What the policy says through one binding, once for each of its parameters. */
export function evaluateBinding(
  binding: AdmissionPolicyBinding,
  policyMatch: PolicyMatch,
  matcher: ResourceMatcher,
  available: ParamObjects,
): Verdict[] {
  const subject = { ...policyMatch.subject, binding: binding.name };
  const bindingMatch: ResourceMatch =
    binding.matchResources === undefined
      ? { matches: 'yes' }
      : matcher(binding.matchResources);
  if (bindingMatch.matches === 'no') {
    const reason = notMatched('matchResources', bindingMatch.part);
    return [{ ...subject, verdict: 'not-applicable', reason }];
  }
  const unknown =
    policyUnknown(policyMatch) ?? bindingUnknown(bindingMatch, policyMatch);
  const refuse = (cause: NotEvaluatedCause) => [
    notEvaluated([cause], policyMatch, binding, subject),
  ];
  if (unknown !== undefined && unknown.code !== 'namespace-unknown') {
    return refuse(unknown);
  }
  const verdicts = evaluateParams(binding, policyMatch, subject, available);
  // Where the object is as the policy demands, it does not matter whether the policy holds in its namespace.
  return unknown === undefined || verdicts.every(isAdmitted)
    ? verdicts
    : refuse(unknown);
}

function isAdmitted({ verdict }: Verdict): boolean {
  return verdict === 'pass' || verdict === 'not-applicable';
}

/** Why the policy's own part cannot be told, although its bindings might hold. */
function policyUnknown({
  match,
  request,
}: PolicyMatch): NotEvaluatedCause | undefined {
  const { equivalent } = match;
  if (equivalent !== undefined && !request.resource?.convertsByName) {
    const wanted = apiVersionOf(equivalent.group, equivalent.version);
    return {
      code: 'conversion',
      rule: 'matchConstraints.resourceRules',
      message: `The policy is about ${wanted}, to which only a cluster can convert ${request.reference.apiVersion}`,
    };
  }
  return match.matches === 'unknown'
    ? matchUnknown('matchConstraints', match.part, request)
    : undefined;
}

function bindingUnknown(
  match: ResourceMatch,
  { request }: PolicyMatch,
): NotEvaluatedCause | undefined {
  return match.matches === 'unknown'
    ? matchUnknown('matchResources', match.part, request)
    : undefined;
}
