import {
  conditionInputs,
  evaluate,
  type Activation,
} from '../expression/activation';
import type { CompiledPolicy } from '../expression/compilePolicy';
import type { AdmissionPolicy } from '../model';
import type { NotEvaluatedCause } from '../verdict';
import { expressionCause } from './causes';
import { notBoolean } from './notBoolean';

export type ConditionsResult =
  | { matches: true }
  | { matches: false; condition: string }
  | { matches: 'unknown'; causes: NotEvaluatedCause[] };

/** `matchconditions.Matcher.Match`: one that is false decides, whatever becomes of the others. */
export function matchConditions(
  policy: AdmissionPolicy,
  compiled: CompiledPolicy,
  activation: Activation,
): ConditionsResult {
  const causes: NotEvaluatedCause[] = [];
  const inputs = conditionInputs(activation);
  for (const [index, expression] of compiled.matchConditions.entries()) {
    const result = evaluate(expression, inputs);
    if (!result.ok) {
      causes.push(expressionCause(expression, result.error));
    } else if (result.value === false) {
      return { matches: false, condition: policy.matchConditions[index].name };
    } else if (result.value !== true) {
      causes.push(notBoolean(expression));
    }
  }
  return causes.length === 0
    ? { matches: true }
    : { matches: 'unknown', causes };
}
