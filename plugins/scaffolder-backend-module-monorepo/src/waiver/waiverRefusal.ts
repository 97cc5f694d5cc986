import { ConflictError, InputError } from '@backstage/errors';
import { formatProblem, Problem } from '@freehold/application';
import { ApplicationPlanError } from '@freehold/monorepo';

/** What somebody else did first. */
const TAKEN = new Set(['waivers/already-granted', 'waivers/already-requested']);

/**
 * The error that a task fails with: every problem with its reason and its remedy. What is neither about the waiver nor
 * about the application is kept by the SREs.
 *
 * @param summary - what was not done: "The waiver was not requested."
 */
export function waiverRefusal(summary: string, problems: Problem[]): Error {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const own = errors.every(({ code }) =>
    /^(?:waivers|application)\//.test(code),
  );
  const message = [
    own
      ? summary
      : `${summary} What the platform keeps cannot be used; tell the SREs.`,
    ...errors.map(formatProblem),
  ].join('\n');
  return errors.some(({ code }) => TAKEN.has(code))
    ? new ConflictError(message)
    : new InputError(message);
}

/** Turns the problems of a plan into the error of a task; other errors stay what they are. */
export function orRefusal(summary: string): (error: unknown) => never {
  return error => {
    throw error instanceof ApplicationPlanError
      ? waiverRefusal(summary, error.problems)
      : error;
  };
}
