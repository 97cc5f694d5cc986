import type { Problem } from '@freehold/application';

/** Ends a run with exit code 2. It carries every problem found, so that people mend them in one go. */
export class CouldNotRunError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(problem => problem.message).join('; '));
    this.name = 'CouldNotRunError';
    this.problems = problems;
  }

  /** For a problem that is not at a place inside a document. */
  static because(problem: {
    code: string;
    file?: string;
    message: string;
    remedy: string;
  }): CouldNotRunError {
    return new CouldNotRunError([{ severity: 'error', path: [], ...problem }]);
  }
}
