import type {
  AdmissionPolicyBinding,
  PolicySet,
  PolicySeverity,
} from '../policy';
import { REMEDIATION_ANNOTATION } from '../policy';
import { annotation, GUARDRAIL_ANNOTATIONS } from './annotations';
import type { GuardrailRule } from './GuardrailChecker';

/** The policies as lists show them. */
export function policyRules({
  policies,
  bindings,
}: PolicySet): GuardrailRule[] {
  return policies.map(policy => {
    const why = annotation(policy, GUARDRAIL_ANNOTATIONS.why);
    const remediation = annotation(policy, REMEDIATION_ANNOTATION);
    const { file } = policy.source;
    return {
      id: policy.name,
      title: annotation(policy, GUARDRAIL_ANNOTATIONS.title) ?? policy.name,
      ...(why === undefined ? {} : { why }),
      ...(remediation === undefined ? {} : { remediation }),
      source: 'policy',
      severity: worstOf(
        bindings.filter(({ policyName }) => policyName === policy.name),
      ),
      ...(file === undefined ? {} : { file }),
    };
  });
}

function worstOf(bindings: readonly AdmissionPolicyBinding[]): PolicySeverity {
  const actions = new Set(
    bindings.flatMap(({ validationActions }) => validationActions),
  );
  if (actions.has('Deny')) {
    return 'error';
  }
  return actions.has('Warn') ? 'warning' : 'info';
}
