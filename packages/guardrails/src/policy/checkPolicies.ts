import { formatPath, type Problem } from '@freehold/slo';
import { celEngine, type CelEngine, type CelError } from '../cel';
import {
  compilePolicy,
  type CompiledExpression,
  type CompiledPolicy,
} from './expression/compilePolicy';
import { NAMESPACE_OBJECT } from './expression/names';
import type { AdmissionPolicy } from './model';

/** Matches a text that only looks like it, too, which does no harm. */
const ASKS_AUTHORIZER = /\bauthorizer\b/;

/** @public */
export interface CheckPoliciesOptions {
  kubernetesVersion: { major: number; minor: number };
  engine?: CelEngine;
}

/**
 * Compiles every expression of policies and tells what is wrong with them: errors for what the API server would refuse,
 * warnings for what only it can evaluate. Without errors no verdict is `policy-defect` for a reason of compilation.
 *
 * @public
 */
export function checkPolicies(
  policies: readonly AdmissionPolicy[],
  { kubernetesVersion, engine = celEngine }: CheckPoliciesOptions,
): Problem[] {
  return policies.flatMap(policy =>
    expressionsOf(compilePolicy(policy, { engine, kubernetesVersion })).flatMap(
      expression => {
        const { compiled } = expression;
        if (!compiled.ok) {
          return [problemOf(policy, expression, compiled.error)];
        }
        if (ASKS_AUTHORIZER.test(expression.expression)) {
          return [notEvaluated(policy, expression)];
        }
        return expression.path[1] === 'matchConditions' &&
          NAMESPACE_OBJECT.test(expression.expression)
          ? [withoutNamespace(policy, expression)]
          : [];
      },
    ),
  );
}

function expressionsOf(compiled: CompiledPolicy): CompiledExpression[] {
  return [
    ...compiled.matchConditions,
    ...compiled.variables.map(({ expression }) => expression),
    ...compiled.validations,
    ...compiled.messages.flatMap(message => message ?? []),
    ...compiled.auditAnnotations,
  ];
}

function problemOf(
  policy: AdmissionPolicy,
  { path, expression }: CompiledExpression,
  error: CelError,
): Problem {
  const place =
    error.offset === undefined
      ? ''
      : ` at ${placeIn(expression, error.offset)}`;
  const message = `${formatPath(path)} of ${
    policy.name
  } does not compile${place}: ${error.message}.`;
  return error.kind === 'syntax' || error.kind === 'type'
    ? {
        code: 'policy/expression-defect',
        severity: 'error',
        path,
        ...policy.locate(path),
        message,
        remedy: 'Correct the expression: the API server refuses it.',
      }
    : notEvaluated(policy, { path }, message);
}

function notEvaluated(
  policy: AdmissionPolicy,
  { path }: Pick<CompiledExpression, 'path'>,
  message = `${formatPath(path)} of ${
    policy.name
  } asks what the authorizer of a cluster allows.`,
): Problem {
  return {
    code: 'policy/expression-not-evaluated',
    severity: 'warning',
    path,
    ...policy.locate(path),
    message,
    remedy: 'Keep in mind that only a cluster evaluates it.',
  };
}

/** Nobody who writes that means null, and in a cluster the condition fails for every object. */
function withoutNamespace(
  policy: AdmissionPolicy,
  { path }: CompiledExpression,
): Problem {
  return {
    code: 'policy/no-namespace-object',
    severity: 'warning',
    path,
    ...policy.locate(path),
    message: `${formatPath(path)} of ${
      policy.name
    } looks at namespaceObject, which is null in match conditions.`,
    remedy:
      'Select namespaces by matchConstraints.namespaceSelector, or look at it in a validation.',
  };
}

/** Where something stands in an expression, whose lines are not those of the file in every style of YAML. */
function placeIn(expression: string, offset: number): string {
  const before = expression.slice(0, offset).split('\n');
  const column = before[before.length - 1].length + 1;
  return before.length === 1
    ? `column ${column}`
    : `line ${before.length}, column ${column}`;
}
