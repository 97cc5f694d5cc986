import { celEngine } from '../engine';
import type { CelError, CelInput, CelValue } from '../types';

/** The newest Kubernetes: it has everything. */
export const NEWEST = { major: 1, minor: 38 };

/** The value of an expression, or the error of compiling or evaluating it. */
export function evaluate(
  expression: string,
  variables: Record<string, CelInput> = {},
  minor = NEWEST.minor,
): CelValue | { error: CelError } {
  const compiled = celEngine.compile(expression, {
    variables: Object.keys(variables),
    kubernetesVersion: { major: 1, minor },
  });
  const result = compiled.ok
    ? compiled.program.evaluate(new Map(Object.entries(variables)))
    : compiled;
  return result.ok ? result.value : { error: result.error };
}

/** The kind of the error, or the value when there is none. */
export function errorKind(
  ...args: Parameters<typeof evaluate>
): CelValue | CelError['kind'] {
  const result = evaluate(...args);
  return result !== null && typeof result === 'object' && 'error' in result
    ? result.error.kind
    : result;
}
