import { NotFoundError } from '@backstage/errors';
import {
  DraftPolicyRequest,
  DraftPolicyResponse,
} from '@freehold/backstage-plugin-namespaces-common';
import { MonorepoStore } from '@freehold/monorepo';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { readDirectory } from '../../detail/readDirectory';
import { sourceProblem } from '../../sourceProblem';
import { compareApplication } from './compareApplication';
import { DraftError } from './DraftError';
import { DraftSession, openDraftSession } from './DraftSession';

/** How long one piece is looked at: progress shows, and no proxy gives up. */
const PIECE_MS = 2_000;
/** Applications of a piece, however quick they are. */
const MAX_APPLICATIONS = 1_000;
const MAX_FINDINGS = 200;
const MAX_PROBLEMS = 100;

/** Directories that are read together. */
const READ_AT_ONCE = 10;

/** Drafts that are being tried: the next piece needs not compile everything again. */
const MAX_SESSIONS = 4;
const SESSION_MS = 5 * 60_000;

type Piece = Extract<DraftPolicyResponse, { ok: true }>;

/** Tries policies against the whole monorepo, a piece at a time, without writing anything. */
export class DraftPolicies {
  readonly #store: MonorepoStore;
  readonly #now: () => Date;
  readonly #sessions = new Map<
    string,
    { session: DraftSession; until: number }
  >();
  /** One piece at a time: drafts of several people take turns instead of all of the processor. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: { store: MonorepoStore; now: () => Date }) {
    this.#store = options.store;
    this.#now = options.now;
  }

  /** @param signal - ends the work when nobody waits for the answer any more */
  async try(
    request: DraftPolicyRequest,
    signal: AbortSignal,
  ): Promise<DraftPolicyResponse> {
    const piece = this.#turn.then(() => this.#try(request, signal));
    this.#turn = piece.catch(() => undefined);
    return piece;
  }

  async #try(
    { yaml, cursor }: DraftPolicyRequest,
    signal: AbortSignal,
  ): Promise<DraftPolicyResponse> {
    signal.throwIfAborted();
    try {
      const session = await this.#session(yaml, cursor?.commit);
      return await this.#piece(session, cursor?.after, signal);
    } catch (error) {
      if (error instanceof DraftError) {
        return {
          ok: false,
          problems: error.problems.slice(0, MAX_PROBLEMS).map(sourceProblem),
        };
      }
      throw error;
    }
  }

  async #session(yaml: string, pinned?: string): Promise<DraftSession> {
    // Only commits of the branch: the repository also holds what never landed.
    if (pinned !== undefined && !(await this.#store.commit(pinned))) {
      throw new NotFoundError(`The monorepo has no commit ${pinned}`);
    }
    const commit = pinned ?? (await this.#store.head());
    const key = createHash('sha256')
      .update(JSON.stringify([commit, yaml]))
      .digest('hex');
    const now = this.#now();
    for (const [each, { until }] of this.#sessions) {
      if (until <= now.getTime()) {
        this.#sessions.delete(each);
      }
    }
    const session =
      this.#sessions.get(key)?.session ??
      (await openDraftSession({
        snapshot: await this.#store.snapshot(commit),
        yaml,
        now,
      }));
    // The last to be asked for is the last to be dropped.
    this.#sessions.delete(key);
    this.#sessions.set(key, { session, until: now.getTime() + SESSION_MS });
    const [oldest] = this.#sessions.keys();
    if (this.#sessions.size > MAX_SESSIONS) {
      this.#sessions.delete(oldest);
    }
    return session;
  }

  async #piece(
    session: DraftSession,
    after: string | undefined,
    signal: AbortSignal,
  ): Promise<Piece> {
    const { snapshot, applications: all, policies } = session;
    const names = after === undefined ? all : all.slice(firstAfter(all, after));
    const piece: Piece = {
      ok: true,
      commit: snapshot.commit,
      policies: [...policies].sort(),
      applications: 0,
      totalApplications: all.length,
      findings: [],
      omittedFindings: 0,
      violating: [],
      mended: [],
    };
    const end = this.#now().getTime() + PIECE_MS;
    const isFull = () =>
      piece.applications >= MAX_APPLICATIONS || this.#now().getTime() >= end;
    const batchAfter = (from: number) => {
      const batch = names.slice(from, from + READ_AT_ONCE);
      const directories = Promise.all(
        batch.map(name => readDirectory(snapshot, `applications/${name}`)),
      );
      // Of a batch that nobody comes to any more, nobody hears that it could not be read either.
      directories.catch(() => {});
      return { batch, directories };
    };
    // Git reads the next ones while these are looked at.
    let next = batchAfter(0);
    while (piece.applications < names.length) {
      const { batch } = next;
      const directories = await next.directories;
      next = batchAfter(piece.applications + READ_AT_ONCE);
      for (const [index, name] of batch.entries()) {
        signal.throwIfAborted();
        add(piece, name, compareApplication(session, name, directories[index]));
        // Other requests get their turn on the event loop.
        await setImmediate();
        if (isFull()) {
          break;
        }
      }
      if (isFull()) {
        break;
      }
    }
    const last = names[piece.applications - 1];
    return piece.applications < names.length
      ? { ...piece, cursor: { after: last, commit: snapshot.commit } }
      : piece;
  }
}

function add(
  piece: Piece,
  application: string,
  compared: ReturnType<typeof compareApplication>,
): void {
  const { findings, violates, mended, newlyViolating } = compared;
  piece.applications += 1;
  const room = MAX_FINDINGS - piece.findings.length;
  piece.findings.push(...findings.slice(0, room));
  piece.omittedFindings += Math.max(0, findings.length - room);
  if (violates) {
    const { errors, warnings, notEvaluated } = compared;
    piece.violating.push({
      application,
      errors,
      warnings,
      notEvaluated,
      newlyViolating,
    });
  }
  if (mended) {
    piece.mended.push(application);
  }
}

/** Where to go on: the application itself may be gone when somebody made up a cursor. */
function firstAfter(names: readonly string[], after: string): number {
  const index = names.findIndex(name => name > after);
  return index === -1 ? names.length : index;
}
