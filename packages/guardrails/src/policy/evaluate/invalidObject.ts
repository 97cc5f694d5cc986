import type { AdmissionPolicy, AdmissionPolicyBinding } from '../model';
import type { Verdict } from '../verdict';
import { severityOf } from './causes';

export interface BoundPolicy {
  policy: AdmissionPolicy;
  bindings: readonly AdmissionPolicyBinding[];
}

/** What a policy says of something that no API server takes: nothing, which must not look like a pass. */
export function invalidObject(
  { policy, bindings }: BoundPolicy,
  objectIndex: number,
): Verdict {
  return {
    policy: policy.name,
    object: { apiVersion: '', kind: '', name: '' },
    objectIndex,
    verdict: 'not-evaluated',
    severity: severityOf(
      bindings.flatMap(binding => binding.validationActions),
    ),
    causes: [
      {
        code: 'object-invalid',
        rule: 'matchConstraints',
        message: 'It is no object of Kubernetes: apiVersion or kind is missing',
      },
    ],
    admission: 'unknown',
  };
}
