import type { CelEngine } from '../../cel';
import { variableName } from './names';

/** Variables of the policy that an expression names; more in texts that only look like it, which does no harm. */
const VARIABLE = /\bvariables\s*\.\s*([A-Za-z_][A-Za-z0-9_]*)/g;
const ANY_VARIABLE = /\bvariables\b/g;
const PARAMS = /\bparams\b/;

/**
 * Tells which expressions of different policies have the same value for one request. Those of a pack begin alike - the
 * Pod's spec, its containers, "is not being deleted" - and are evaluated once for an object instead of once for a policy.
 */
export class SharedExpressions {
  readonly #numbers = new Map<string, number>();
  readonly #programs = new Map<string, ReturnType<CelEngine['compile']>>();

  /** Compiles an expression, once for all policies that have it with the same variables. */
  compile(
    engine: CelEngine,
    expression: string,
    options: Parameters<CelEngine['compile']>[1],
  ): ReturnType<CelEngine['compile']> {
    const key = JSON.stringify([expression, options]);
    const compiled =
      this.#programs.get(key) ?? engine.compile(expression, options);
    this.#programs.set(key, compiled);
    return compiled;
  }

  /**
   * A number that equal expressions have in common, when the variables that they name are equal, too. Nothing for what
   * depends on parameters, which differ from binding to binding.
   *
   * @param numberOf - that of a variable of the policy
   */
  numberOf(
    expression: string,
    numberOf: (variable: string) => number | undefined,
  ): number | undefined {
    if (PARAMS.test(expression)) {
      return undefined;
    }
    const names = [...expression.matchAll(VARIABLE)].map(([, name]) => name);
    if (names.length !== (expression.match(ANY_VARIABLE)?.length ?? 0)) {
      // Named in a way that is not seen here, as by an index.
      return undefined;
    }
    const numbers = [...new Set(names)].sort().map(name => {
      const number = numberOf(variableName(name));
      return number === undefined ? undefined : `${name}=${number}`;
    });
    if (numbers.includes(undefined)) {
      return undefined;
    }
    const key = JSON.stringify([expression, ...numbers]);
    const known = this.#numbers.get(key) ?? this.#numbers.size;
    this.#numbers.set(key, known);
    return known;
  }
}
