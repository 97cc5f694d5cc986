import type { DocumentPath } from '@freehold/slo';
import type {
  CelCompileOptions,
  CelEngine,
  CelError,
  CelProgram,
} from '../../cel';
import type { AdmissionPolicy } from '../model';
import { declaredType, REQUEST_TYPES } from './declaredTypes';
import type { SharedExpressions } from './SharedExpressions';
import {
  AUTHORIZER_VARIABLES,
  NAMESPACE_OBJECT,
  REQUEST_VARIABLES,
  variableName,
} from './names';

/** An expression of a policy, compiled once for all objects. */
export interface CompiledExpression {
  /** Where it stands in the policy. */
  path: DocumentPath;
  expression: string;
  /** Types that its value may have; none, when any will do. */
  returns: readonly string[];
  compiled: { ok: true; program: CelProgram } | { ok: false; error: CelError };
  /** What it has in common with equal expressions of other policies. */
  shared?: number;
}

export interface CompiledPolicy {
  matchConditions: readonly CompiledExpression[];
  variables: ReadonlyArray<{ name: string; expression: CompiledExpression }>;
  /** Where a variable stands among them, by its name in expressions. */
  variableIndexes: ReadonlyMap<string, number>;
  validations: readonly CompiledExpression[];
  /** By the index of the validation. */
  messages: ReadonlyArray<CompiledExpression | undefined>;
  auditAnnotations: readonly CompiledExpression[];
}

export interface CompileOptions {
  engine: CelEngine;
  kubernetesVersion: { major: number; minor: number };
  /**
   * Whether `params` is a name without a paramKind, too. The API server refuses such a policy; evaluated all the same, it
   * is null.
   */
  lenientParams?: boolean;
  /** Of all policies that are evaluated together. */
  sharing?: SharedExpressions;
}

/** Compiles every expression, each with the variables that the API server declares for it. */
export function compilePolicy(
  policy: AdmissionPolicy,
  options: CompileOptions,
): CompiledPolicy {
  const numbers = new Map<string, number | undefined>();
  const types: Record<string, string> = { ...REQUEST_TYPES };
  const compile = (
    path: DocumentPath,
    expression: string,
    variables: readonly string[],
    returns: readonly string[],
  ): CompiledExpression => {
    // What the namespace is differs between conditions and the rest: such an expression has two values.
    const shared = NAMESPACE_OBJECT.test(expression)
      ? undefined
      : options.sharing?.numberOf(expression, name => numbers.get(name));
    return {
      path: ['spec', ...path],
      expression,
      returns,
      compiled: compileAs(
        expression,
        { variables, types: typesOf(variables, types) },
        returns,
        options,
      ),
      ...(shared === undefined ? {} : { shared }),
    };
  };
  const names = policy.variables.map(({ name }) => variableName(name));
  const hasParams = policy.paramKind !== undefined || options.lenientParams;
  const withoutAuthorizer = [
    ...REQUEST_VARIABLES,
    ...(hasParams ? ['params'] : []),
  ];
  const withAuthorizer = [...withoutAuthorizer, ...AUTHORIZER_VARIABLES];
  return {
    matchConditions: policy.matchConditions.map(({ expression }, index) =>
      compile(
        ['matchConditions', index, 'expression'],
        expression,
        withAuthorizer,
        ['bool'],
      ),
    ),
    // A variable knows those before it, so that none can depend on itself.
    variables: policy.variables.map(({ name, expression }, index) => {
      const compiled = compile(
        ['variables', index, 'expression'],
        expression,
        [...withAuthorizer, ...names.slice(0, index)],
        [],
      );
      numbers.set(variableName(name), compiled.shared);
      if (compiled.compiled.ok) {
        const { outputType } = compiled.compiled.program;
        types[variableName(name)] = declaredType(outputType);
      }
      return { name, expression: compiled };
    }),
    variableIndexes: new Map(names.map((name, index) => [name, index])),
    validations: policy.validations.map(({ expression }, index) =>
      compile(
        ['validations', index, 'expression'],
        expression,
        [...withAuthorizer, ...names],
        ['bool'],
      ),
    ),
    messages: policy.validations.map(({ messageExpression }, index) =>
      messageExpression === undefined
        ? undefined
        : compile(
            ['validations', index, 'messageExpression'],
            messageExpression,
            [...withoutAuthorizer, ...names],
            ['string'],
          ),
    ),
    auditAnnotations: policy.auditAnnotations.map(
      ({ valueExpression }, index) =>
        compile(
          ['auditAnnotations', index, 'valueExpression'],
          valueExpression,
          [...withAuthorizer, ...names],
          ['string', 'null_type'],
        ),
    ),
  };
}

function compileAs(
  expression: string,
  names: Pick<CelCompileOptions, 'variables' | 'types'>,
  returns: readonly string[],
  { engine, kubernetesVersion, sharing }: CompileOptions,
): CompiledExpression['compiled'] {
  const celOptions = { ...names, kubernetesVersion };
  const compiled = sharing
    ? sharing.compile(engine, expression, celOptions)
    : engine.compile(expression, celOptions);
  if (!compiled.ok || returns.length === 0) {
    return compiled;
  }
  const { outputType } = compiled.program;
  return returns.includes(outputType)
    ? compiled
    : {
        ok: false,
        error: {
          kind: 'type',
          message: `must evaluate to ${returns.join(
            ' or ',
          )} but got ${outputType}`,
        },
      };
}

/** The types of these variables, without those of others: equal expressions of different policies are compiled once. */
function typesOf(
  variables: readonly string[],
  types: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    variables.flatMap(name =>
      Object.hasOwn(types, name) ? [[name, types[name]]] : [],
    ),
  );
}
