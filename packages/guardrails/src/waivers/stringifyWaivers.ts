import { yamlText } from '@freehold/slo';
import type { Waiver } from './model';

/** What stands in the file for a waiver, in the order of the reference. @public */
export type WaiverEntry = Omit<Waiver, 'application' | 'file' | 'line'>;

/**
 * The text of a file with these waivers.
 *
 * @public
 */
export function stringifyWaivers(
  application: string,
  waivers: readonly WaiverEntry[],
): string {
  return yamlText([
    {
      apiVersion: 'freehold.dev/v1alpha1',
      kind: 'Waivers',
      metadata: { name: application },
      spec: { waivers: waivers.map(waiverEntry) },
    },
  ]);
}

/** Only the fields that are there, in the order in which people read them. */
export function waiverEntry(waiver: WaiverEntry): Record<string, unknown> {
  const { id, rule, object, environments, reason } = waiver;
  const { requestedBy, approver, expires } = waiver;
  return {
    id,
    rule,
    ...(object && { object: { kind: object.kind, name: object.name } }),
    ...(environments.length > 0 && { environments: [...environments] }),
    reason,
    ...(requestedBy !== undefined && { requestedBy }),
    ...(approver !== undefined && { approver }),
    expires,
  };
}
