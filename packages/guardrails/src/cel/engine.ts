import { checkExpression } from './check/checker';
import type { CheckOptions } from './check/model';
import { checkHomogeneous } from './check/homogeneous';
import { DYN, formatStaticType, parseStaticType } from './check/staticType';
import { CelFault } from './fault';
import { environmentOf } from './library/environment';
import { checkLiteralArguments } from './check/literalArguments';
import { Frame } from './run/frame';
import { planExpression } from './run/plan';
import { parseExpression } from './syntax/parser';
import type {
  CelCompileOptions,
  CelEngine,
  CelError,
  CelProgram,
  CelResult,
  CelVariables,
} from './types';
import { unknowableFault } from './values/equality';
import { CelUnknowable } from './values/unknowable';

/** Runs what may throw a `CelFault`, and makes data of it. */
function guarded<T extends { ok: true }>(
  run: () => T,
): T | { ok: false; error: CelError } {
  try {
    return run();
  } catch (fault) {
    if (fault instanceof CelFault) {
      return { ok: false, error: fault.toError() };
    }
    // The limits keep within the stack of a caller that is not deep itself.
    if (fault instanceof RangeError) {
      return {
        ok: false,
        error: { kind: 'limit', message: 'the expression is nested too deep' },
      };
    }
    throw fault;
  }
}

/** Compiles with what an API server cannot be asked for: the conformance tests declare types, and some go unchecked. */
export function compileExpression(
  expression: string,
  options: CheckOptions,
): ReturnType<CelEngine['compile']> {
  return guarded(() => {
    const tree = parseExpression(expression, options.environment.macros);
    const checked = checkExpression(tree, options);
    if (!options.unchecked) {
      checkLiteralArguments(checked);
      checkHomogeneous(checked);
    }
    const step = planExpression(tree, checked);
    const program: CelProgram = {
      outputType: formatStaticType(checked.type),
      evaluate(variables: CelVariables): CelResult {
        return guarded(() => {
          const value = step(new Frame(variables));
          if (value instanceof CelUnknowable) {
            throw unknowableFault(value);
          }
          return { ok: true, value };
        });
      },
    };
    return { ok: true, program };
  });
}

function typedVariables({ variables, types = {} }: CelCompileOptions) {
  return new Map(
    variables.map(name => [
      name,
      Object.hasOwn(types, name) ? parseStaticType(types[name]) : DYN,
    ]),
  );
}

/**
 * CEL as the API server of a Kubernetes version has it. What it does not know is an error, never a guess.
 *
 * @public
 */
export const celEngine: CelEngine = {
  compile: (expression, options) =>
    compileExpression(expression, {
      environment: environmentOf(options.kubernetesVersion),
      variables: typedVariables(options),
      homogeneousLiterals: true,
    }),
};
