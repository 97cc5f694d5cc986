import type { AdmissionObject } from '../request/admissionObject';
import type { Verdict } from '../verdict';
import {
  PolicyEvaluator,
  type PolicyEvaluatorOptions,
} from './policyEvaluator';

/** @public */
export interface EvaluatePoliciesOptions extends PolicyEvaluatorOptions {
  objects: readonly AdmissionObject[];
}

/**
 * Every policy, through every binding and with every parameter, for every object. CustomResourceDefinitions among the
 * objects count, too. For many objects ask a `PolicyEvaluator` about one after the other: most verdicts are that a policy
 * does not apply, and need not be kept.
 *
 * @public
 */
export function evaluatePolicies({
  objects,
  ...options
}: EvaluatePoliciesOptions): Verdict[] {
  const evaluator = new PolicyEvaluator({
    ...options,
    definitions: [
      ...(options.definitions ?? []),
      ...objects.map(({ object }) => object),
    ],
  });
  return objects.flatMap((object, index) => evaluator.evaluate(object, index));
}
