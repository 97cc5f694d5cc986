/**
 * Topic of the events service on which somebody who landed a commit says so, with `MonorepoEventPayload` as payload.
 * Events may be missed: they only make listeners look at the monorepo sooner than their schedule would.
 *
 * @public
 */
export const MONOREPO_TOPIC = 'freehold.monorepo';

/** @public */
export interface MonorepoEventPayload {
  /** Object id of the commit that landed. */
  commit: string;
}
