import type { CelDuration } from './values/duration';
import type { CelOpaque } from './values/opaque';
import type { CelOptional } from './values/optional';
import type { CelTimestamp } from './values/timestamp';
import type { CelType } from './values/type';
import type { CelUint } from './values/uint';
import type { CelUnknowable } from './values/unknowable';

/**
 * What a key of a CEL map can be.
 *
 * @public
 */
export type CelMapKey = string | boolean | bigint | CelUint;

/**
 * A value of CEL in JavaScript: an int is a bigint, a double is a number, bytes are a Uint8Array.
 *
 * @public
 */
export type CelValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | CelUint
  | CelTimestamp
  | CelDuration
  | CelType
  | CelOptional
  | CelOpaque
  | CelUnknowable
  | readonly CelValue[]
  | ReadonlyMap<CelMapKey, CelValue>;

/**
 * Why an expression has no value.
 *
 * - `syntax`: the text is no CEL
 * - `type`: the API server would refuse to compile it: an undeclared name, no such overload
 * - `evaluation`: it compiles, and fails on this input: no such key, division by zero, overflow
 * - `unsupported`: a cluster could evaluate it, this engine cannot, or not without asking a cluster
 * - `limit`: it is too large, too deep or too expensive
 *
 * @public
 */
export interface CelError {
  kind: 'syntax' | 'type' | 'evaluation' | 'unsupported' | 'limit';
  message: string;
  /** Where in the expression, counted in UTF-16 units from 0. */
  offset?: number;
}

/** @public */
export type CelResult =
  | { ok: true; value: CelValue }
  | { ok: false; error: CelError };

/**
 * Plain data as JSON has it. Whole numbers become int64, others double. A whole number that JavaScript cannot hold
 * exactly (beyond 2^53) has to be given as a bigint: as a number, touching it is an `unsupported` error.
 *
 * @public
 */
export type CelJson =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly CelJson[]
  | { readonly [key: string]: CelJson | undefined };

/**
 * What a variable can be given as: plain data, a map of values, a function that is called at most once for an
 * evaluation and only when the variable is reached, or something that only a cluster knows.
 *
 * @public
 */
export type CelInput =
  | CelJson
  | ReadonlyMap<CelMapKey, CelValue>
  | (() => CelResult)
  | CelUnknowable;

/**
 * Where an evaluation finds its variables by name; a `Map` is one.
 *
 * @public
 */
export interface CelVariables {
  get(name: string): CelInput | undefined;
}

/** @public */
export interface CelCompileOptions {
  /** Names that may be used, beside functions. A qualified name (`variables.replicas`) is one variable. */
  variables: readonly string[];
  /** Types of variables by name, written as `outputType` is, where they are known; every other is `dyn`. */
  types?: Readonly<Record<string, string>>;
  /** Version of the cluster: functions that it does not have are errors. */
  kubernetesVersion: { major: number; minor: number };
}

/** @public */
export interface CelProgram {
  /**
   * The type that the API server would deduce, for example `bool`, `string`, `list(dyn)` or `dyn`: it refuses a
   * validation that is not exactly a `bool`.
   */
  readonly outputType: string;
  /**
   * Data is read once for each object and remembered with it: do not change what was passed.
   */
  evaluate(variables: CelVariables): CelResult;
}

/** @public */
export interface CelEngine {
  compile(
    expression: string,
    options: CelCompileOptions,
  ): { ok: true; program: CelProgram } | { ok: false; error: CelError };
}
