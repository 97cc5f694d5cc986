import { formatProblem, Problem } from '@freehold/application';
import { CustomErrorBase } from '@backstage/errors';

/**
 * A plan that cannot be made, with every reason as data.
 *
 * @public
 */
export class ApplicationPlanError extends CustomErrorBase {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** Throws what stands in the way of a plan; returns the warnings. */
export function throwErrors(problems: Problem[]): Problem[] {
  if (problems.some(({ severity }) => severity === 'error'))
    throw new ApplicationPlanError(problems);
  return problems;
}
