import { evaluate, type Activation } from '../expression/activation';
import type { CompiledPolicy } from '../expression/compilePolicy';
import type { AdmissionPolicy } from '../model';
import type { NotEvaluatedCause, PolicyViolation } from '../verdict';
import { auditAnnotations } from './auditAnnotations';
import { expressionCause } from './causes';
import { matchConditions } from './matchConditions';
import { violationMessage } from './message';
import { notBoolean } from './notBoolean';

/** What the expressions of a policy say of one request and one parameter, whatever binding asks. */
export type Decision =
  | { outcome: 'skipped'; condition: string }
  | { outcome: 'undecided'; causes: NotEvaluatedCause[] }
  | {
      outcome: 'decided';
      violations: PolicyViolation[];
      causes: NotEvaluatedCause[];
      auditAnnotations: ReadonlyMap<string, string>;
    };

/** `validator.Validate`. */
export function decide(
  policy: AdmissionPolicy,
  compiled: CompiledPolicy,
  activation: Activation,
): Decision {
  const conditions = matchConditions(policy, compiled, activation);
  if (conditions.matches === false) {
    return { outcome: 'skipped', condition: conditions.condition };
  }
  if (conditions.matches === 'unknown') {
    return { outcome: 'undecided', causes: conditions.causes };
  }
  const violations: PolicyViolation[] = [];
  const causes: NotEvaluatedCause[] = [];
  for (const [index, expression] of compiled.validations.entries()) {
    const result = evaluate(expression, activation);
    if (!result.ok) {
      causes.push(expressionCause(expression, result.error));
    } else if (result.value === false) {
      const validation = policy.validations[index];
      violations.push({
        rule: `validations[${index}]`,
        code: 'denied',
        message: violationMessage(
          validation,
          compiled.messages[index],
          activation,
        ),
        reason: validation.reason,
        expression: validation.expression.trim(),
      });
    } else if (result.value !== true) {
      causes.push(notBoolean(expression));
    }
  }
  const audit = auditAnnotations(policy, compiled, activation);
  return {
    outcome: 'decided',
    violations,
    causes: [...causes, ...audit.causes],
    auditAnnotations: audit.annotations,
  };
}
