import type { Platform } from '@freehold/application';
import type { KubernetesObject } from '../policy';
import { dayOf, formatDay } from './days';
import type { Waiver } from './model';
import { waiverState } from './waiverState';

/** What decides whether a waiver holds. @public */
export interface WaiverTerms {
  /** Milliseconds since 1970. */
  now: number;
  platform: Platform;
  /** CustomResourceDefinitions of the monorepo: without its definition, nothing of a kind can be waived for a cluster. */
  definitions?: Iterable<KubernetesObject>;
}

const DEFAULT_MAXIMUM_DAYS = 180;

/** Days after which a waiver of this platform has to be granted anew. @public */
export function maximumWaiverDays(platform: Platform): number {
  return platform.spec.guardrails?.waivers.maximumDays ?? DEFAULT_MAXIMUM_DAYS;
}

/** The last day for which a waiver may be granted now: `2027-01-31`. @public */
export function latestExpiry({
  now,
  platform,
}: Pick<WaiverTerms, 'now' | 'platform'>): string {
  return formatDay(dayOf(now) + maximumWaiverDays(platform));
}

/**
 * Whether a waiver holds: it is granted, has not ended, and ends no later than the platform lets one. Everything that
 * honours waivers asks this.
 *
 * @public
 */
export function holds(
  waiver: Waiver,
  { now, platform }: Pick<WaiverTerms, 'now' | 'platform'>,
): boolean {
  const { state, daysLeft } = waiverState(waiver, now);
  return (
    (state === 'active' || state === 'expiring') &&
    daysLeft <= maximumWaiverDays(platform)
  );
}
