import type { Problem } from '@freehold/slo';

/**
 * One problem on one line, the way compilers write: `file:line:column: severity code: message. remedy`.
 *
 * @public
 */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, code, message, remedy } = problem;
  const place = [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
  return `${
    place ? `${place}: ` : ''
  }${severity} ${code}: ${message} ${remedy}`;
}
