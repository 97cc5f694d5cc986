import type { CheckSummary, GuardrailResult } from '@freehold/guardrails';
import { type ExitCode, exitCodes } from '../exitCode';

/** Codes of what could not even be read. */
const UNPARSABLE = /^(?:yaml|manifest|file)\//;

/** 2 before 1: what is unknown may be worse than what is known. */
export function exitCodeOf(
  { errors, warnings, 'not-evaluated': notEvaluated }: CheckSummary,
  results: readonly GuardrailResult[],
  failOn: 'warning' | 'error',
): ExitCode {
  if (
    notEvaluated > 0 ||
    results.some(
      ({ verdict, rule }) => verdict === 'fail' && UNPARSABLE.test(rule),
    )
  ) {
    return exitCodes.couldNotRun;
  }
  const failing = failOn === 'warning' ? errors + warnings : errors;
  return failing > 0 ? exitCodes.findings : exitCodes.ok;
}
