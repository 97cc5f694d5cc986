import { Application } from '@freehold/application';
import { approveWaiver, removeWaiver, Waiver } from '@freehold/guardrails';
import { Change, Snapshot } from '../types';
import { checkNewWaiver } from './checkNewWaiver';
import { isCovered, isForTheSame, WaiverPlan } from './requestWaiver';
import {
  editedText,
  findWaiver,
  planWaivers,
  readRecord,
  readStandingWaivers,
  waiverError,
  waiverOf,
} from './standingWaivers';

/** @public */
export interface WaiverApproval {
  /** Reference of who grants it. */
  approver: string;
  /** Another last day than the one that was asked for. */
  expires?: string;
}

/**
 * What granting a waiver writes: who did and until when, and what clusters apply from then on. One that it renews goes.
 * Throws `ApplicationPlanError` when it is not there, granted already, or would not hold.
 *
 * @public
 */
export async function planApproveWaiver(options: {
  snapshot: Snapshot;
  application: string;
  waiver: string;
  approval: WaiverApproval;
  /** Milliseconds since 1970, by which waivers hold or have ended. */
  now?: number;
}): Promise<WaiverPlan & { application: Application }> {
  const { snapshot, waiver: id, approval, now = Date.now() } = options;
  const application = await readRecord(options.application, snapshot);
  const standing = await readStandingWaivers(options.application, snapshot);
  const requested = findWaiver(standing, id);
  if (requested.approver !== undefined) {
    throw waiverError(standing, {
      code: 'waivers/already-granted',
      message: `${requested.approver} granted the waiver ${id} already, until ${requested.expires}.`,
      remedy: 'Nothing is left to do. For a later end, request a new waiver.',
    });
  }
  const granted = editedText(approveWaiver(standing, id, approval));
  const waiver = waiverOf(standing, granted, id);
  const text = standing.waivers
    .filter(other => isRenewedBy(other, waiver))
    .reduce(
      (rest, { id: renewed }) =>
        editedText(removeWaiver({ ...standing, text: rest }, renewed)),
      granted,
    );
  const { plan, terms } = planWaivers(standing, text, now);
  await checkNewWaiver(waiver, terms, snapshot);
  return { plan, waiver: waiverOf(standing, text, id), application };
}

/**
 * The change that grants a waiver, for `MonorepoStore.propose`.
 *
 * @public
 */
export function approveWaiverChange(options: {
  id: string;
  application: string;
  waiver: string;
  approval: WaiverApproval;
  author: Change['author'];
  body?: string;
  now?: number;
}): Change {
  const { id, application, waiver, approval, author, body, now } = options;
  return {
    id,
    subject: `Grant the waiver ${waiver.slice(0, 63)} of ${application}`,
    ...(body !== undefined && { body }),
    author,
    plan: async snapshot => {
      const { plan } = await planApproveWaiver({
        ...{ snapshot, application, waiver, approval, now },
      });
      return plan;
    },
  };
}

/** Everything that the other waives, this one does as long or longer: the other would end as an error one day. */
function isRenewedBy(other: Waiver, waiver: Waiver): boolean {
  return (
    other.id !== waiver.id &&
    other.approver !== undefined &&
    isForTheSame(other, waiver) &&
    isCovered(other.environments, waiver.environments) &&
    other.expires <= waiver.expires
  );
}
