import type { GuardrailResult } from '../check/result';

/**
 * Results in the order of their files and lines, so that the same findings give the same bytes, whoever found them first.
 *
 * @public
 */
export function sortResults(
  results: readonly GuardrailResult[],
): GuardrailResult[] {
  return [...results].sort(
    (left, right) =>
      compareTexts(left.file ?? '', right.file ?? '') ||
      (left.line ?? 0) - (right.line ?? 0) ||
      (left.column ?? 0) - (right.column ?? 0) ||
      compareTexts(left.policy, right.policy) ||
      compareTexts(left.rule, right.rule) ||
      compareTexts(left.object.kind, right.object.kind) ||
      compareTexts(left.object.name, right.object.name) ||
      compareTexts(left.message, right.message),
  );
}

/** By code units: the order must not depend on the language of a machine. */
function compareTexts(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
