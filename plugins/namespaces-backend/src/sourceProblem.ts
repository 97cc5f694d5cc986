import { Problem } from '@freehold/application';
import { SourceProblem } from '@freehold/backstage-plugin-namespaces-common';

/** A problem of a file of the monorepo as clients see it: with its place, as far as that is known. */
export function sourceProblem(problem: Problem): SourceProblem {
  const { code, file, line, column, message, remedy } = problem;
  return {
    code,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    message,
    remedy,
  };
}
