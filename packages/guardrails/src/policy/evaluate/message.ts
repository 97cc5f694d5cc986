import { evaluate, type Activation } from '../expression/activation';
import type { CompiledExpression } from '../expression/compilePolicy';
import type { PolicyValidation } from '../model';

/** `MaxEvaluatedMessageExpressionSizeBytes` of the API server. */
const MAX_BYTES = 5 * 1024;

/**
 * What a failed validation says: messageExpression when it yields a text of one line that is not too long, else message,
 * else the expression. A messageExpression that fails never changes the decision.
 */
export function violationMessage(
  validation: PolicyValidation,
  messageExpression: CompiledExpression | undefined,
  activation: Activation,
): string {
  return (
    (messageExpression && usableText(messageExpression, activation)) ||
    validation.message?.trim() ||
    `failed expression: ${validation.expression.trim()}`
  );
}

function usableText(
  messageExpression: CompiledExpression,
  activation: Activation,
): string | undefined {
  const result = evaluate(messageExpression, activation);
  if (!result.ok || typeof result.value !== 'string') {
    return undefined;
  }
  const text = result.value.trim();
  const isUsable =
    !text.includes('\n') && new TextEncoder().encode(text).length <= MAX_BYTES;
  return isUsable ? text : undefined;
}
