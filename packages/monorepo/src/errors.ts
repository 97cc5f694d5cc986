import { CustomErrorBase } from '@backstage/errors';

/** What went wrong, as a stable code to branch on and to assert in tests. @public */
export type MonorepoErrorCode =
  | 'monorepo/git-missing'
  | 'monorepo/git-unsupported'
  | 'monorepo/git-failed'
  | 'monorepo/not-found'
  | 'monorepo/not-a-repository'
  | 'monorepo/not-bare'
  | 'monorepo/branch-unreadable'
  | 'monorepo/commit-not-found'
  | 'monorepo/object-unreadable'
  | 'monorepo/plan-mismatch'
  | 'monorepo/plan-timeout'
  | 'monorepo/stale-lock'
  | 'monorepo/lost-race'
  | 'monorepo/closed';

/**
 * The monorepo could not do what was asked. The message names what, why, and what to do about it.
 *
 * @public
 */
export class MonorepoError extends CustomErrorBase {
  readonly code: MonorepoErrorCode;
  readonly remedy: string;

  constructor(options: {
    code: MonorepoErrorCode;
    message: string;
    remedy: string;
    cause?: unknown;
  }) {
    super(`${options.message} ${options.remedy}`, options.cause);
    this.code = options.code;
    this.remedy = options.remedy;
  }
}

/**
 * Others kept landing first until the attempts were used up. Nothing was written; the same change may be proposed
 * again.
 *
 * @public
 */
export class LostRaceError extends MonorepoError {
  constructor(changeId: string, attempts: number) {
    super({
      code: 'monorepo/lost-race',
      message: `Change '${changeId}' lost the race for the branch ${attempts} times; nothing was written.`,
      remedy: 'Propose the same change again when the monorepo is less busy.',
    });
  }
}
