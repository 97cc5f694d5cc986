import { WaiverDetail } from '@freehold/backstage-plugin-namespaces-common';
import { GuardrailRule, Waiver, waiverState } from '@freehold/guardrails';

/** A waiver as lists show it. Its state is that of the moment: nobody has to write anything for it to end. */
export function waiverDetail(options: {
  waiver: Waiver;
  ownerRef: string;
  rules: readonly GuardrailRule[];
  now: Date;
}): WaiverDetail {
  const { waiver, ownerRef, rules, now } = options;
  const { object, requestedBy, approver } = waiver;
  const title = rules.find(({ id }) => id === waiver.rule)?.title;
  return {
    id: waiver.id,
    application: waiver.application,
    ...(ownerRef && { ownerRef }),
    rule: waiver.rule,
    title: title ?? waiver.rule,
    ...(object && { object: { kind: object.kind, name: object.name } }),
    environments: [...waiver.environments],
    reason: waiver.reason,
    ...(requestedBy && { requestedBy }),
    ...(approver && { approver }),
    expires: waiver.expires,
    ...waiverState(waiver, now.getTime()),
    file: waiver.file,
    ...(waiver.line && { line: waiver.line }),
  };
}
