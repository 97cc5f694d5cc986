import type { CelEngine, CelInput, CelResult, CelValue } from '../../cel';

export type ScriptedVariables = (name: string) => CelResult;

/** What an expression does when it is evaluated. */
export type Script = (variable: ScriptedVariables) => CelResult;

/** An engine that knows only the expressions of its script, and counts how often each is evaluated. */
export function scriptedEngine(script: Record<string, Script>): {
  engine: CelEngine;
  compiled: string[];
  evaluated: string[];
} {
  const compiled: string[] = [];
  const evaluated: string[] = [];
  const engine: CelEngine = {
    compile(expression) {
      compiled.push(expression);
      return {
        ok: true,
        program: {
          outputType: 'bool',
          evaluate(variables) {
            evaluated.push(expression);
            return script[expression](name => read(variables.get(name)));
          },
        },
      };
    },
  };
  return { engine, compiled, evaluated };
}

export function value(of: CelValue): CelResult {
  return { ok: true, value: of };
}

function read(input: CelInput | undefined): CelResult {
  if (typeof input === 'function') {
    return input();
  }
  throw new Error('The script reads variables of the policy only');
}
