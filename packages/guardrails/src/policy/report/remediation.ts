import type { AdmissionPolicy } from '../model';
import type { NotEvaluatedCause, PolicyViolation } from '../verdict';

/**
 * The annotation of a policy that tells people what to do about its violations.
 *
 * @public
 */
export const REMEDIATION_ANNOTATION = 'freehold.dev/remediation';

/** What to do about a violation, in the words of the policy where it has some. */
export function remedyForViolation(
  violation: PolicyViolation,
  policy: AdmissionPolicy | undefined,
): string {
  if (violation.code === 'params-missing') {
    return 'Add the parameter object that spec.paramRef of the binding names.';
  }
  return (
    policy?.annotations[REMEDIATION_ANNOTATION]?.trim() ||
    `Change the object so that this holds: ${violation.expression}`
  );
}

/** What to do so that it can be evaluated. */
export function remedyForCause({ code }: NotEvaluatedCause): string {
  switch (code) {
    case 'evaluation-error':
      return 'Let the expression allow for objects without the field, with has() or optionals; a cluster does what failurePolicy says.';
    case 'policy-defect':
      return 'Mend the policy: the API server refuses it.';
    case 'binding-defect':
      return 'Mend the binding, or let its matchResources leave such objects out.';
    case 'unsupported':
      return 'Keep what only a cluster knows to policies that need no answer before; the cluster decides.';
    case 'limit':
      return 'Make the expression cheaper: bound its lists, or take out nested loops.';
    case 'object-invalid':
      return 'Write apiVersion and kind.';
    case 'kind-unknown':
      return 'Correct apiVersion and kind, or add the CustomResourceDefinition to the files.';
    case 'namespace-unknown':
      return 'Add the Namespace object to the files, and name it in the object.';
    case 'params-unknown':
      return 'Add the parameter objects, or the CustomResourceDefinition of their kind, to the files.';
    case 'conversion':
      return 'Write the object in the version that the policy names.';
    default:
      return unreachable(code);
  }
}

function unreachable(code: never): never {
  throw new TypeError(`Unknown cause: ${code}`);
}
