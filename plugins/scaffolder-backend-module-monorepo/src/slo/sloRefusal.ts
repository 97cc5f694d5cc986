import { InputError } from '@backstage/errors';
import {
  applicationDirectory,
  formatProblem,
  Problem,
} from '@freehold/application';

/**
 * The error that a task fails with: every problem with its place in the file, its reason and its remedy. What is wrong
 * outside of the application's directory is kept by the SREs, and whoever edits an SLO can do nothing about it.
 */
export function sloRefusal(name: string, problems: Problem[]): InputError {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const own = errors.every(
    ({ file }) =>
      file === undefined || file.startsWith(`${applicationDirectory(name)}/`),
  );
  return new InputError(
    [
      own
        ? `The SLOs of ${name} were not changed.`
        : `The SLOs of ${name} were not changed, through no fault of yours. Tell the SREs.`,
      ...errors.map(formatProblem),
    ].join('\n'),
  );
}
