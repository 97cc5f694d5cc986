import { dayOf, parseDay } from './days';
import type { Waiver, WaiverState } from './model';

/** Days before its end from which a waiver is warned about. @public */
export const WAIVER_WARNING_DAYS = 14;

/** @public */
export interface WaiverStatus {
  state: WaiverState;
  /** Whole days until the last on which it holds: 0 on that day, negative when it has ended. */
  daysLeft: number;
}

/**
 * What a waiver is worth at a moment. A request that nobody has granted stays one, also when its day has passed.
 *
 * @param now - milliseconds since 1970
 * @public
 */
export function waiverState(
  waiver: Pick<Waiver, 'approver' | 'expires'>,
  now: number,
): WaiverStatus {
  // A day that cannot be read has ended: nothing is waived by a date that nobody understands.
  const daysLeft = (parseDay(waiver.expires) ?? -Infinity) - dayOf(now);
  if (waiver.approver === undefined) {
    return { state: 'requested', daysLeft };
  }
  if (daysLeft < 0) {
    return { state: 'expired', daysLeft };
  }
  return {
    state: daysLeft <= WAIVER_WARNING_DAYS ? 'expiring' : 'active',
    daysLeft,
  };
}
