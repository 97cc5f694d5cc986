/**
 * A written exception to a guardrail.
 *
 * @public
 */
export interface Waiver {
  /** Unique in its file, a DNS label. */
  id: string;
  application: string;
  /** Name of the policy or rule: `policy` of a result. */
  rule: string;
  /** The one object that it is about; absent for rules that are about no object, as those of pipelines. */
  object?: { kind: string; name: string };
  /** Names of environments. */
  environments: readonly string[];
  reason: string;
  requestedBy?: string;
  /** Entity reference of who granted it. Absent: requested and not granted yet, which waives nothing. */
  approver?: string;
  /** Last day on which it holds, `2027-01-31`. */
  expires: string;
  file: string;
  line: number;
}

/**
 * - `requested`: nobody has granted it, so that it waives nothing
 * - `active`: it holds
 * - `expiring`: it holds, and ends within 14 days
 * - `expired`: it holds no longer, and has to be removed or renewed
 *
 * @public
 */
export type WaiverState = 'requested' | 'active' | 'expiring' | 'expired';
