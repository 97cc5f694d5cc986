import type { CompiledExpression } from '../expression/compilePolicy';
import type { NotEvaluatedCause } from '../verdict';
import { ruleOf } from './causes';

/** A condition whose value is neither true nor false: the API server would not have compiled it. */
export function notBoolean({ path }: CompiledExpression): NotEvaluatedCause {
  return {
    code: 'policy-defect',
    rule: ruleOf(path),
    message: 'must evaluate to bool',
  };
}
