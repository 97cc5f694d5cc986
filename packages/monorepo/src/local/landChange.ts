import { ChangePlan } from '@freehold/generators';
import { changeRef } from '../changeId';
import { commitMessage, commitPerson } from '../commitMessage';
import { LostRaceError, MonorepoError } from '../errors';
import { ParsedCommit } from '../git/commitObject';
import { GitCommandError } from '../git/git';
import { moveRefs, RefUpdate } from '../git/refTransaction';
import { Repository } from '../git/repository';
import { FileEdit } from '../git/writeTree';
import { Change, Proposal, Snapshot } from '../types';
import { LandedChanges } from './landedChanges';
import { checkLocks, lockFiles } from './lockFiles';
import { LocalSnapshot } from './LocalSnapshot';
import { ProposalStep, StoreSettings } from './options';
import { writeCommit } from './writeCommit';

/** What landing a change needs of the store. */
export interface LandingContext {
  repository: Repository;
  landed: LandedChanges;
  settings: StoreSettings;
  branchRef: string;
  head(): Promise<ParsedCommit>;
}

/**
 * Lands a change: plan on the newest commit, write the objects, then move the branch and the change's own ref together,
 * if both still are what they were. When somebody else was faster, everything is done again on what they left.
 */
export async function landChange(
  context: LandingContext,
  change: Change,
): Promise<Proposal> {
  const { settings } = context;
  const author = commitPerson(change.author, 'change.author');
  const message = commitMessage({ ...change, changeId: change.id });

  for (let attempt = 1; attempt <= settings.maxAttempts; attempt += 1) {
    const proposal = await tryToLand(context, change, { author, message });
    if (proposal) return proposal;
    if (attempt < settings.maxAttempts)
      await settings.sleep(backoffMs(attempt, settings));
  }
  throw new LostRaceError(change.id, settings.maxAttempts);
}

/** One attempt; `undefined` when the race was lost. */
async function tryToLand(
  context: LandingContext,
  change: Change,
  commit: { author: Change['author']; message: string },
): Promise<Proposal | undefined> {
  const { repository, settings, branchRef } = context;
  const step = async (name: ProposalStep) => settings.onStep?.(name, change.id);

  const base = await context.head();
  const earlier = await context.landed.find(change.id, base.id);
  if (earlier.commit)
    return { status: 'already-landed', commit: earlier.commit };

  const snapshot = new LocalSnapshot(repository, base, settings);
  const plan = await planInTime(change, snapshot, settings.planTimeoutMs);
  if (plan.entries.some(entry => entry.action === 'conflict'))
    return { status: 'conflict', base: base.id, plan };
  const edits = editsOf(plan);
  if (edits.length === 0) return { status: 'no-change', base: base.id, plan };
  await step('planned');

  const id = await writeCommit(repository, {
    parent: base,
    edits,
    author: commit.author,
    committer: settings.committer,
    at: settings.now(),
    message: commit.message,
  });
  if (id === undefined) return { status: 'no-change', base: base.id, plan };
  await step('written');

  // The change's ref comes first: should the machine stop between the two renames, a ref that points beside the branch
  // says exactly that the change has not landed.
  const moved = await tryToMove(
    context,
    [
      { ref: changeRef(change.id), to: id, from: earlier.orphan },
      { ref: branchRef, to: id, from: base.id },
    ],
    () => step('prepared'),
  );
  if (!moved) return undefined;
  await step('landed');
  return { status: 'landed', commit: id, base: base.id, plan };
}

/** Whether the refs moved. Git's refusal is judged by the state of the refs, not by the words of its message. */
async function tryToMove(
  context: LandingContext,
  updates: RefUpdate[],
  onPrepared: () => Promise<void>,
): Promise<boolean> {
  const { repository, settings } = context;
  try {
    await moveRefs(repository.git, updates, {
      zeroOid: repository.format.zeroOid,
      onPrepared,
    });
    return true;
  } catch (error) {
    if (!(error instanceof GitCommandError)) throw error;
    for (const { ref, from } of updates) {
      if ((await repository.resolveRef(ref)) !== from) return false;
    }
    const locks = lockFiles(
      repository.git.gitDir,
      updates.map(({ ref }) => ref),
    );
    const isWorthTrying = await checkLocks(locks, {
      now: settings.now(),
      staleMs: settings.staleLockMs,
      abandonedMs: settings.abandonedLockMs,
      logger: settings.logger,
    });
    // The holder of a lock may have let go, without moving the ref, after git gave up waiting for it.
    if (isWorthTrying || /\.lock': File exists/.test(error.stderr))
      return false;
    throw new MonorepoError({
      code: 'monorepo/git-failed',
      message: `The branch could not be moved: ${error.message}.`,
      remedy:
        'Check that the repository is writable and that its disk has space, then try again.',
      cause: error,
    });
  }
}

function editsOf(plan: ChangePlan): FileEdit[] {
  return plan.entries.flatMap(({ path, action, next }): FileEdit[] => {
    switch (action) {
      case 'create':
      case 'update':
        return [{ path, action, text: next }];
      case 'delete':
        return [{ path, action }];
      case 'keep':
      case 'conflict':
        return [];
      default:
        return action satisfies never;
    }
  });
}

/** Plans run one at a time: one that never ends must not keep the others waiting forever. */
async function planInTime(
  change: Change,
  snapshot: Snapshot,
  timeoutMs: number,
): Promise<ChangePlan> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new MonorepoError({
            code: 'monorepo/plan-timeout',
            message: `Planning change '${change.id}' took longer than ${timeoutMs} ms; nothing was written.`,
            remedy: 'Propose a smaller change, or look why its plan hangs.',
          }),
        ),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([change.plan(snapshot), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/** A random part of a wait that grows to its limit, so that those who collided do not collide again. */
function backoffMs(attempt: number, settings: StoreSettings): number {
  const longest = Math.min(
    settings.maxBackoffMs,
    5 * 2 ** Math.min(attempt, 16),
  );
  return Math.round(longest * settings.random());
}
