import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CommitInfo, MonorepoStore, Snapshot } from '@freehold/monorepo';
import { setImmediate } from 'node:timers/promises';
import { IndexWriter } from '../database/IndexWriter';
import { SharedRun } from '../SharedRun';
import { readPlatform } from '../platform/readPlatform';
import { readSloTexts } from '../slo/definitions/readSloTexts';
import { IndexPass, decideIndexPass } from './decideIndexPass';
import {
  DerivedApplication,
  LastCommit,
  deriveApplication,
} from './deriveApplication';
import { lastCommits } from './lastCommits';

/** Version of what `deriveApplication` makes of a text: raise it, and the first pass rebuilds every row. */
const DERIVATION_VERSION = 2;

/** Applications that are parsed before requests get their turn on the event loop. */
const APPLICATIONS_PER_TURN = 50;

const MAX_ERROR_LENGTH = 1000;

/** @internal */
export interface NamespaceIndexerOptions {
  store: MonorepoStore;
  writer: IndexWriter;
  logger: LoggerService;
  now: () => Date;
  fullPassIntervalMs: number;
  /** Called when a pass has written what it found; nobody waits for it. */
  onChanged?: () => void;
}

interface Differences {
  changed: string[];
  removed: string[];
  /** Every directory was compared. */
  complete: boolean;
  /** Last commits that still hold, of directories that are the same as in the index. */
  known: Map<string, LastCommit>;
}

/** Keeps the index at the head of the monorepo's branch. */
export class NamespaceIndexer {
  readonly #options: NamespaceIndexerOptions;
  readonly #shared = new SharedRun(() => this.#tryPass());
  #loggedError?: string;

  constructor(options: NamespaceIndexerOptions) {
    this.#options = options;
  }

  /**
   * Brings the index up to date. Never rejects: a failure is recorded in the index and logged once. Calls during a pass
   * share one further pass, because the running one may have read the head already.
   */
  async refresh(): Promise<void> {
    await this.#shared.run();
  }

  async #tryPass(): Promise<void> {
    try {
      await this.#pass();
      this.#loggedError = undefined;
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #pass(): Promise<void> {
    const { store, writer, now, fullPassIntervalMs } = this.#options;
    const state = await writer.state();
    const snapshot = await store.snapshot(await store.head());
    const { platform, oid } = await readPlatform(snapshot);
    const basis = `${DERIVATION_VERSION}:${oid}`;
    const startedAt = now();

    const pass = decideIndexPass({
      state,
      head: snapshot.commit,
      basis,
      now: startedAt,
      fullPassIntervalMs,
    });
    if (pass.kind === 'none') {
      await writer.recordCheck(startedAt.toISOString());
      return;
    }

    const { changed, removed, complete, known } = await this.#differences(
      pass,
      snapshot,
    );
    const commits = await lastCommits(store, [
      ...changed.filter(name => !known.has(name)),
      ...removed,
    ]);
    const sloOf = await readSloTexts(snapshot, changed);
    const derived: DerivedApplication[] = [];
    for await (const { name, oid: directory, ...source } of readApplications(
      snapshot,
      changed,
    )) {
      const commit = commits.get(name);
      derived.push(
        deriveApplication({
          name,
          oid: directory,
          source:
            source.error === undefined
              ? { text: source.text }
              : { error: source.error },
          slo: sloOf(name),
          platform,
          lastCommit: commit ? lastCommitOf(commit) : known.get(name),
        }),
      );
      if (derived.length % APPLICATIONS_PER_TURN === 0) {
        await setImmediate();
      }
    }
    const applied = await writer.apply({
      revision: state.revision,
      commit: snapshot.commit,
      basis,
      checkedAt: startedAt.toISOString(),
      fullPassAt: complete ? startedAt.toISOString() : undefined,
      changed: derived,
      removed,
      removedBy: new Map(
        removed.flatMap(name => {
          const commit = commits.get(name);
          return commit ? [[name, lastCommitOf(commit)]] : [];
        }),
      ),
      anew: !state.basis.startsWith(`${DERIVATION_VERSION}:`),
    });
    if (applied) {
      this.#options.onChanged?.();
    }
  }

  async #differences(
    pass: Exclude<IndexPass, { kind: 'none' }>,
    snapshot: Snapshot,
  ): Promise<Differences> {
    const { store, writer, logger } = this.#options;
    if (pass.kind === 'delta') {
      try {
        const diff = await store.diff(pass.from, snapshot.commit);
        return {
          changed: diff.changed,
          removed: diff.removed,
          complete: false,
          known: new Map(),
        };
      } catch (error) {
        // The commit is gone when somebody rewrote the branch. Comparing everything needs no history.
        logger.warn(
          `Cannot tell what changed since ${
            pass.from
          }, so all applications are compared: ${stringifyError(error)}`,
        );
      }
    }
    const [indexed, listed] = await Promise.all([
      writer.directories(),
      snapshot.listApplications(),
    ]);
    const present = new Set(listed.map(({ name }) => name));
    const differing = listed.filter(
      ({ name, oid }) => indexed.get(name)?.oid !== oid,
    );
    const changed = pass.kind === 'rebuild' ? listed : differing;
    const known = new Map<string, LastCommit>();
    for (const [name, { lastCommit }] of indexed) {
      if (lastCommit) {
        known.set(name, lastCommit);
      }
    }
    differing.forEach(({ name }) => known.delete(name));
    return {
      changed: changed.map(({ name }) => name),
      removed: [...indexed.keys()].filter(name => !present.has(name)),
      complete: true,
      known,
    };
  }

  async #fail(error: unknown): Promise<void> {
    const { writer, logger } = this.#options;
    const message = stringifyError(error).slice(0, MAX_ERROR_LENGTH);
    if (message !== this.#loggedError) {
      this.#loggedError = message;
      logger.error(`The index of namespaces is not up to date: ${message}`);
    }
    try {
      await writer.recordFailure(message);
    } catch (failure) {
      logger.error(
        `The failure cannot be recorded: ${stringifyError(failure)}`,
      );
    }
  }
}

function lastCommitOf(commit: CommitInfo): LastCommit {
  return {
    id: commit.id,
    subject: commit.subject,
    author: commit.author.name,
    at: new Date(commit.committedAt).toISOString(),
  };
}

/** An empty list of names would ask the snapshot for nothing, but costs a round trip. */
function readApplications(snapshot: Snapshot, names: string[]) {
  return names.length ? snapshot.readApplications(names) : [];
}
