import type { GuardrailRule } from '../check/GuardrailChecker';
import type { GuardrailResult } from '../check/result';

/** `policy` of the results about waivers. @public */
export const WAIVERS_RULE = 'waivers';

/** What the others stand on: who owns an application, which policies there are, who granted what, what clusters apply. */
const FOUNDATIONS: ReadonlySet<string> = new Set([
  WAIVERS_RULE,
  'application-record',
  'guardrail-policies',
  'rendered-guardrails',
]);

/** Whether there can be an exception from a rule. @public */
export function isWaivableRule({
  id,
  source,
}: Pick<GuardrailRule, 'id' | 'source'>): boolean {
  return source !== 'file' && !FOUNDATIONS.has(id);
}

/** A finding that an exception can be made from: never one that says that something could not be told. @public */
export function isWaivableFinding({
  policy,
  source,
  verdict,
}: Pick<GuardrailResult, 'policy' | 'source' | 'verdict'>): boolean {
  return verdict === 'fail' && isWaivableRule({ id: policy, source });
}

/** Whether a waiver of such a rule has to name one object, and not everything that the rule is about. */
export function needsObject(source: GuardrailResult['source']): boolean {
  return source === 'policy' || source === 'schema';
}
