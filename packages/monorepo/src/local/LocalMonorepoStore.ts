import { InputError } from '@backstage/errors';
import { assertChangeId } from '../changeId';
import { MonorepoError } from '../errors';
import { FifoQueue } from '../fifoQueue';
import { ParsedCommit } from '../git/commitObject';
import { Git } from '../git/git';
import { Repository } from '../git/repository';
import {
  Change,
  ChangedFile,
  CommitInfo,
  MonorepoDiff,
  MonorepoStore,
  Proposal,
  Snapshot,
} from '../types';
import { diffTrees } from './diffTrees';
import { commitInfo, readChangedFiles, readLog } from './history';
import { InitMonorepoOptions, initRepository } from './initRepository';
import { LandedChanges } from './landedChanges';
import { landChange } from './landChange';
import { LocalSnapshot } from './LocalSnapshot';
import { removeAbandonedLocks } from './lockFiles';
import { maintainRepository } from './maintenance';
import { inspectRepository } from './openRepository';
import {
  LocalMonorepoStoreOptions,
  StoreSettings,
  storeSettings,
} from './options';

const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * The manifest monorepo in a bare repository on this machine, worked on with the system's git. Several stores, in one
 * process or in many, may work on one repository at the same time.
 *
 * @public
 */
export class LocalMonorepoStore implements MonorepoStore {
  readonly #repository: Repository;
  readonly #landed: LandedChanges;
  readonly #queue = new FifoQueue();
  readonly #branchRef: string;
  #landings = 0;
  #maintenance: Promise<void> | undefined;

  private constructor(
    repository: Repository,
    private readonly settings: StoreSettings,
  ) {
    this.#repository = repository;
    this.#landed = new LandedChanges(repository);
    this.#branchRef = `refs/heads/${settings.branch}`;
  }

  /** Opens an existing bare repository; throws `MonorepoError` when it, its branch or git cannot be used. */
  static async open(
    options: LocalMonorepoStoreOptions,
  ): Promise<LocalMonorepoStore> {
    const settings = storeSettings(options);
    const git = new Git(settings.path, settings.git);
    const format = await inspectRepository(git, settings.branch);
    const store = new LocalMonorepoStore(
      new Repository(git, format, settings),
      settings,
    );
    try {
      await store.head();
    } catch (error) {
      await store.close();
      throw error;
    }
    return store;
  }

  /**
   * Makes the repository with one commit, all or nothing. Does nothing when there is one already, so that processes
   * that start together may all call it.
   */
  static async init(options: InitMonorepoOptions): Promise<void> {
    await initRepository(options);
  }

  async head(): Promise<string> {
    return (await this.#headCommit()).id;
  }

  async snapshot(commit?: string): Promise<Snapshot> {
    return this.#snapshotOf(
      commit === undefined
        ? await this.#headCommit()
        : await this.#commitOrThrow(commit),
    );
  }

  async diff(from: string, to: string): Promise<MonorepoDiff> {
    const [before, after] = await Promise.all(
      [from, to].map(id => this.#commitOrThrow(id)),
    );
    return diffTrees(this.#repository, before, after);
  }

  async propose(change: Change): Promise<Proposal> {
    assertChangeId(change.id);
    const proposal = await this.#queue.run(() =>
      landChange(
        {
          repository: this.#repository,
          landed: this.#landed,
          settings: this.settings,
          branchRef: this.#branchRef,
          head: () => this.#headCommit(),
        },
        change,
      ),
    );
    if (proposal.status === 'landed') this.#maintainAfterLanding();
    return proposal;
  }

  async commit(id: string): Promise<CommitInfo | undefined> {
    const commit = await this.#commitOnBranch(id);
    return commit && commitInfo(commit);
  }

  async commitFiles(id: string): Promise<ChangedFile[]> {
    return readChangedFiles(this.#repository, await this.#commitOrThrow(id));
  }

  async log(
    options: { path?: string; limit?: number } = {},
  ): Promise<CommitInfo[]> {
    return readLog(this.#repository, await this.head(), options);
  }

  /**
   * Merges packs, packs refs and indexes the history; safe at any time, beside reads, proposals and other processes.
   * Happens by itself every `maintainEvery` landings.
   */
  maintain(): Promise<void> {
    this.#maintenance ??= this.#maintain().finally(() => {
      this.#maintenance = undefined;
    });
    return this.#maintenance;
  }

  /** Lets proposals and maintenance under way finish, then ends the git process. The store cannot be used afterwards. */
  async close(): Promise<void> {
    await this.#queue.run(async () => {});
    await this.#maintenance?.catch(() => {});
    this.#repository.close();
  }

  #snapshotOf(commit: ParsedCommit): LocalSnapshot {
    return new LocalSnapshot(this.#repository, commit, this.settings);
  }

  async #headCommit(): Promise<ParsedCommit> {
    const commit = await this.#repository.commit(this.#branchRef);
    if (commit) return commit;
    throw new MonorepoError({
      code: 'monorepo/branch-unreadable',
      message: `The repository at '${this.settings.path}' has no readable branch '${this.settings.branch}'.`,
      remedy:
        'Check the configured branch and push a first commit to it; if it had one, run `git fsck` in the repository.',
    });
  }

  async #commitOrThrow(id: string): Promise<ParsedCommit> {
    if (!COMMIT_ID.test(id)) {
      throw new InputError(
        `Commit ${JSON.stringify(
          String(id).slice(0, 80),
        )} is not a full object id. Use 40 or 64 characters of 0-9 a-f.`,
      );
    }
    const commit = await this.#repository.commit(id);
    if (commit) return commit;
    throw new MonorepoError({
      code: 'monorepo/commit-not-found',
      message: `There is no commit ${id} in the monorepo.`,
      remedy: 'Use the id of a commit on its branch.',
    });
  }

  async #commitOnBranch(id: string): Promise<ParsedCommit | undefined> {
    if (!COMMIT_ID.test(id)) return undefined;
    const commit = await this.#repository.commit(id);
    if (!commit) return undefined;
    return (await this.#landed.isOnBranch(commit.id, await this.head()))
      ? commit
      : undefined;
  }

  async #maintain(): Promise<void> {
    const { git } = this.#repository;
    const { abandonedLockMs, logger, now } = this.settings;
    await removeAbandonedLocks(git.gitDir, {
      now: now(),
      abandonedMs: abandonedLockMs,
      logger,
    });
    await maintainRepository(git);
  }

  #maintainAfterLanding(): void {
    this.#landings += 1;
    const { maintainEvery, logger } = this.settings;
    if (maintainEvery === false || this.#landings % maintainEvery !== 0) return;
    this.maintain().catch(error =>
      logger?.warn(
        `Maintenance of the monorepo at '${this.settings.path}' failed and will be tried again: ${error}`,
      ),
    );
  }
}
