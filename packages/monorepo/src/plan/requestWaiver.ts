import { Application } from '@freehold/application';
import { ChangePlan } from '@freehold/generators';
import {
  addWaiver,
  parseWaivers,
  Waiver,
  WaiverEntry,
  waiversFile,
  waiverState,
} from '@freehold/guardrails';
import { Change, Snapshot } from '../types';
import { checkNewWaiver } from './checkNewWaiver';
import {
  editedText,
  planWaivers,
  readRecord,
  readStandingWaivers,
  StandingWaivers,
  waiverError,
  waiverOf,
} from './standingWaivers';

/** What somebody asks for. @public */
export type WaiverRequest = Omit<WaiverEntry, 'id' | 'approver'> & {
  /** A name for it; made of the rule and the object when nobody gives one. */
  id?: string;
};

/** @public */
export interface WaiverPlan {
  plan: ChangePlan;
  /** The waiver as it stands after the change; of one that is removed, as it stood. */
  waiver: Waiver;
  /** Whose it is; absent when the application of a waiver that is removed is gone. */
  application?: Application;
}

/**
 * What a request for a waiver writes: an entry without an approver, which waives nothing. Throws `ApplicationPlanError`
 * for an application, rule or environment that there is not, for a day that is over or too far, and for what is asked
 * for or granted already.
 *
 * @public
 */
export async function planRequestWaiver(options: {
  snapshot: Snapshot;
  application: string;
  request: WaiverRequest;
  /** Milliseconds since 1970, by which waivers hold or have ended. */
  now?: number;
}): Promise<WaiverPlan & { application: Application }> {
  const { snapshot, request, now = Date.now() } = options;
  const application = await readRecord(options.application, snapshot);
  const standing = await readStandingWaivers(options.application, snapshot);
  refuseSecond(request, standing, now);
  const { rule, object, environments, reason, requestedBy, expires } = request;
  const id = request.id ?? freeId(request, standing);
  const text = editedText(
    addWaiver(standing, {
      ...{ id, rule, object, environments, reason, requestedBy, expires },
    }),
  );
  const { plan, terms } = planWaivers(standing, text, now, { render: false });
  const waiver = waiverOf(standing, text, id);
  await checkNewWaiver(waiver, terms, snapshot);
  return { plan, waiver, application };
}

/**
 * The change that writes a request, for `MonorepoStore.propose`.
 *
 * @public
 */
export function requestWaiverChange(options: {
  id: string;
  application: string;
  request: WaiverRequest;
  author: Change['author'];
  body?: string;
  now?: number;
}): Change {
  const { id, application, request, author, body, now } = options;
  return {
    id,
    subject: requestWaiverSubject(application, request.rule),
    ...(body !== undefined && { body }),
    author,
    plan: async snapshot => {
      const { plan } = await planRequestWaiver({
        ...{ snapshot, application, request, now },
      });
      return plan;
    },
  };
}

/**
 * The first line of the commit. A rule that is no name is refused by the plan, in better words than git has for it.
 *
 * @public
 */
export function requestWaiverSubject(
  application: string,
  rule: string,
): string {
  const name = rule.slice(0, 100).replace(/[^A-Za-z0-9.-]+/g, ' ');
  return `Request a waiver of ${name} for ${application}`;
}

/**
 * What a request has become at a commit: an attempt that finds its commit landed learns the id from it.
 *
 * @public
 */
export async function findRequestedWaiver(
  snapshot: Snapshot,
  application: string,
  request: WaiverRequest,
): Promise<Waiver | undefined> {
  const file = waiversFile(application);
  const text = (await snapshot.readText(file)) ?? '';
  const parsed = parseWaivers(text, { file, application });
  return (parsed.ok ? parsed.value : []).findLast(
    waiver =>
      (request.id === undefined || waiver.id === request.id) &&
      waiver.reason === request.reason &&
      waiver.expires === request.expires &&
      isForTheSame(waiver, request) &&
      isCovered(waiver.environments, request.environments),
  );
}

/** One is enough, unless the one that there is ends soon or has ended: then somebody asks for its renewal. */
function refuseSecond(
  request: WaiverRequest,
  standing: StandingWaivers,
  now: number,
): void {
  for (const waiver of standing.waivers) {
    const { state } = waiverState(waiver, now);
    if (
      isForTheSame(waiver, request) &&
      isCovered(request.environments, waiver.environments) &&
      (state === 'requested' || state === 'active')
    ) {
      throw waiverError(standing, {
        code:
          state === 'active'
            ? 'waivers/already-granted'
            : 'waivers/already-requested',
        message: `The waiver ${waiver.id} of ${waiver.rule} is ${
          state === 'active' ? 'granted' : 'requested'
        } already, until ${waiver.expires}.`,
        remedy:
          state === 'active'
            ? 'Ask again in the last two weeks before its end, if it still is needed then.'
            : 'Ask an SRE to grant it, or to remove it before you ask for another.',
      });
    }
  }
}

/** Of the same rule and object. */
export function isForTheSame(
  one: Pick<Waiver, 'rule' | 'object'>,
  other: Pick<Waiver, 'rule' | 'object'>,
): boolean {
  return (
    one.rule === other.rule &&
    one.object?.kind === other.object?.kind &&
    one.object?.name === other.object?.name
  );
}

/** Whether the others include all of them; none means the application as a whole, which only that includes. */
export function isCovered(
  environments: readonly string[],
  others: readonly string[],
): boolean {
  return environments.length === 0
    ? others.length === 0
    : environments.every(environment => others.includes(environment));
}

const MAX_ID_LENGTH = 63;

/** `no-exposed-services-video-playback`, with a number when that is taken. */
function freeId(
  { rule, object }: WaiverRequest,
  { waivers }: StandingWaivers,
): string {
  const taken = new Set(waivers.map(({ id }) => id));
  const wanted = `${rule}${object === undefined ? '' : `-${object.name}`}`
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '');
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const id =
      wanted.slice(0, MAX_ID_LENGTH - end.length).replace(/-+$/, '') + end;
    if (!taken.has(id)) return id;
  }
}
