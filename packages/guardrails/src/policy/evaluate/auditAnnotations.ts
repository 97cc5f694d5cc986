import { evaluate, type Activation } from '../expression/activation';
import type { CompiledPolicy } from '../expression/compilePolicy';
import type { AdmissionPolicy } from '../model';
import type { NotEvaluatedCause } from '../verdict';
import { expressionCause, ruleOf } from './causes';

/** Of a longer value the API server keeps the beginning. */
const MAX_BYTES = 10 * 1024;

export interface AnnotationsResult {
  annotations: ReadonlyMap<string, string>;
  /** What denies by itself in a cluster, or might: with failurePolicy Ignore only a value of a wrong type. */
  causes: readonly NotEvaluatedCause[];
}

const NONE: AnnotationsResult = { annotations: new Map(), causes: [] };

/** Annotations for the audit log; null and blank texts are left out. */
export function auditAnnotations(
  policy: AdmissionPolicy,
  compiled: CompiledPolicy,
  activation: Activation,
): AnnotationsResult {
  if (compiled.auditAnnotations.length === 0) {
    return NONE;
  }
  const annotations = new Map<string, string>();
  const causes: NotEvaluatedCause[] = [];
  for (const [index, expression] of compiled.auditAnnotations.entries()) {
    const result = evaluate(expression, activation);
    if (!result.ok) {
      if (policy.failurePolicy === 'Fail') {
        causes.push(expressionCause(expression, result.error));
      }
    } else if (typeof result.value === 'string') {
      const text = result.value.trim();
      if (text !== '') {
        annotations.set(policy.auditAnnotations[index].key, shortened(text));
      }
    } else if (result.value !== null) {
      causes.push({
        code: 'policy-defect',
        rule: ruleOf(expression.path),
        message: 'must evaluate to string or null',
      });
    }
  }
  return { annotations, causes };
}

function shortened(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= MAX_BYTES
    ? text
    : new TextDecoder().decode(bytes.subarray(0, MAX_BYTES));
}
