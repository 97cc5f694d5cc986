import type { GuardrailResult } from '../check/result';

/**
 * What a line of a report asks of people: `waived` and `none` ask nothing.
 *
 * @public
 */
export type FindingWeight =
  | 'error'
  | 'warning'
  | 'info'
  | 'not-evaluated'
  | 'waived'
  | 'none';

/** @internal */
export function weightOf(result: GuardrailResult): FindingWeight {
  switch (result.verdict) {
    case 'pass':
    case 'not-applicable':
      return 'none';
    case 'not-evaluated':
      return 'not-evaluated';
    default:
      return result.waiver ? 'waived' : result.severity;
  }
}

/** `Deployment web in web-production`, or only what is known of it. @internal */
export function describeObject({ object }: GuardrailResult): string {
  const { kind, name, namespace } = object;
  const named = [kind, name].filter(part => part !== '').join(' ');
  return namespace ? `${named} in ${namespace}` : named;
}

/** `Waived until 2027-01-31 by user:default/yui: reason` @internal */
export function describeWaiver({ waiver }: GuardrailResult): string {
  return waiver
    ? `Waived until ${waiver.expires} by ${waiver.approver} (${waiver.file}, ${waiver.id}): ${waiver.reason}`
    : '';
}
