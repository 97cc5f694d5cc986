import { removeWaiver } from '@freehold/guardrails';
import { Change, Snapshot } from '../types';
import { ApplicationPlanError } from './applicationPlanError';
import { WaiverPlan } from './requestWaiver';
import {
  editedText,
  findWaiver,
  planWaivers,
  readRecord,
  readStandingWaivers,
} from './standingWaivers';

/**
 * What removing a waiver writes, be it ended, revoked or never granted: the file without it, or no file when it was the
 * last, and what clusters apply from then on. Throws `ApplicationPlanError` when it is not there.
 *
 * @public
 */
export async function planRemoveWaiver(options: {
  snapshot: Snapshot;
  application: string;
  waiver: string;
  /** Milliseconds since 1970, by which waivers hold or have ended. */
  now?: number;
}): Promise<WaiverPlan> {
  const { snapshot, application: name, now = Date.now() } = options;
  const standing = await readStandingWaivers(name, snapshot);
  const waiver = findWaiver(standing, options.waiver);
  const text =
    standing.waivers.length === 1
      ? undefined
      : editedText(removeWaiver(standing, waiver.id));
  const { plan } = planWaivers(standing, text, now);
  const application = await readRecord(name, snapshot).catch(ifGone);
  return { plan, waiver, ...(application && { application }) };
}

/**
 * The change that removes a waiver, for `MonorepoStore.propose`.
 *
 * @public
 */
export function removeWaiverChange(options: {
  id: string;
  application: string;
  waiver: string;
  author: Change['author'];
  body?: string;
  now?: number;
}): Change {
  const { id, application, waiver, author, body, now } = options;
  return {
    id,
    subject: `Remove the waiver ${waiver.slice(0, 63)} of ${application}`,
    ...(body !== undefined && { body }),
    author,
    plan: async snapshot => {
      const { plan } = await planRemoveWaiver({
        ...{ snapshot, application, waiver, now },
      });
      return plan;
    },
  };
}

/** A waiver may outlive its application, and has to be removable all the same. */
function ifGone(error: unknown): undefined {
  if (error instanceof ApplicationPlanError) return undefined;
  throw error;
}
