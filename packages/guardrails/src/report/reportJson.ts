import type { GuardrailResult } from '../check/result';
import type { CheckReport } from './model';
import { sortResults } from './order';
import { summariseResults } from './summary';

/**
 * The report that other tools read. Every result has the keys of the CLI's contract, `null` where nothing is known, and
 * then what only guardrails of Freehold have.
 *
 * It comes in pieces, because that of a large monorepo may be longer than a string can be.
 *
 * @public
 */
export function* reportJson({
  results,
  checked,
}: CheckReport): Generator<string, void> {
  yield '{\n  "results": [';
  let separator = '\n    ';
  for (const result of sortResults(results)) {
    yield separator + JSON.stringify(contractOf(result));
    separator = ',\n    ';
  }
  const summary = JSON.stringify(summariseResults(results, checked), null, 2);
  yield `${results.length > 0 ? '\n  ' : ''}],\n  "summary": ${summary.replace(
    /\n/g,
    '\n  ',
  )}\n}\n`;
}

function contractOf(result: GuardrailResult): object {
  const { policy, rule, verdict, severity, object, ...rest } = result;
  const { file, line, column, message, remediation, ...ours } = rest;
  const { apiVersion, kind, namespace, name } = object;
  return {
    policy,
    rule,
    verdict,
    severity,
    object: { apiVersion, kind, namespace: namespace ?? null, name },
    file: file ?? null,
    line: line ?? null,
    column: column ?? null,
    message,
    remediation,
    ...ours,
  };
}
