import { Person } from '../git/commitObject';

/**
 * Where a proposal stands; each step is announced before the next one starts.
 *
 * - `planned`: nothing is written yet.
 * - `written`: the new objects are on disk, nothing refers to them.
 * - `prepared`: the refs are locked and compared, none has moved.
 * - `landed`: the refs have moved.
 *
 * @public
 */
export type ProposalStep = 'planned' | 'written' | 'prepared' | 'landed';

/** @public */
export interface LocalMonorepoStoreOptions {
  /** Path of the bare repository. */
  path: string;
  /** Default `main`. */
  branch?: string;
  /** Committer of all proposals; their author is the change's. */
  committer?: { name: string; email: string };
  /** Largest file that is read. Default 4 MiB; GitHub ignores a CODEOWNERS over 3 MB. */
  maxFileBytes?: number;
  /** How often a change is planned again when others land first. Default 100. */
  maxAttempts?: number;
  /** Longest wait before another attempt; the real one is a random part of it that grows with the attempts. Default 250. */
  maxBackoffMs?: number;
  /** Longest time that a change's `plan` may take while others queue behind it. Default 60,000. */
  planTimeoutMs?: number;
  /** Age from which a lock file is the leftover of a killed process. Default ten minutes. */
  staleLockMs?: number;
  /** Age from which such a leftover is removed, so that changes land again without an operator. Default an hour. */
  abandonedLockMs?: number;
  /** Time after which an unused git process is ended. Default 30,000. */
  idleMs?: number;
  /**
   * After how many landings to tidy the repository in the background; `false` to leave that to a job that calls
   * `maintain()` or to the operator's own `git maintenance`. Default 32.
   */
  maintainEvery?: number | false;
  /** Name of the git executable. */
  git?: string;
  now?: () => Date;
  /** From 0 to 1, like `Math.random`. */
  random?: () => number;
  sleep?: (ms: number) => Promise<void>;
  /** Called at each step of a proposal and awaited, to observe it, or to interrupt it in tests. */
  onStep?: (step: ProposalStep, changeId: string) => void | Promise<void>;
  /** Told about maintenance that failed, and locks that were removed; nothing else goes wrong without an error. */
  logger?: { warn(message: string): void };
}

export type StoreSettings = Required<
  Omit<LocalMonorepoStoreOptions, 'onStep' | 'logger'>
> &
  Pick<LocalMonorepoStoreOptions, 'onStep' | 'logger'>;

export const DEFAULT_COMMITTER: Person = {
  name: 'Freehold',
  email: 'freehold@example.invalid',
};

export function storeSettings(
  options: LocalMonorepoStoreOptions,
): StoreSettings {
  return {
    branch: 'main',
    committer: DEFAULT_COMMITTER,
    maxFileBytes: 4 * 1024 * 1024,
    maxAttempts: 100,
    maxBackoffMs: 250,
    planTimeoutMs: 60_000,
    staleLockMs: 10 * 60_000,
    abandonedLockMs: 60 * 60_000,
    idleMs: 30_000,
    maintainEvery: 32,
    git: 'git',
    now: () => new Date(),
    random: Math.random,
    sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
    ...definedOnly(options),
    path: options.path,
  };
}

/** An option given as `undefined` means its default, as configuration readers pass them. */
function definedOnly(
  options: LocalMonorepoStoreOptions,
): Partial<LocalMonorepoStoreOptions> {
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  );
}
