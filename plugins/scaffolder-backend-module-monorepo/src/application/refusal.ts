import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { PLATFORM_FILE } from '@freehold/application';
import { DraftProblem } from '@freehold/backstage-plugin-namespaces-common';
import { CODEOWNERS_FILE } from '@freehold/generators';

const NOT_PERMITTED = 'owner/not-permitted';
const NAME_TAKEN = 'application/name-taken';

/** The errors among problems; a draft with any is refused. */
export function errorsOf(problems: DraftProblem[]): DraftProblem[] {
  return problems.filter(({ severity }) => severity === 'error');
}

/**
 * The error that a task fails with: every problem with its field, its reason and its remedy, so that nobody has to run
 * the template once for each of them.
 */
export function refusal(problems: DraftProblem[]): Error {
  return refusalSaying('The application was not created.', problems);
}

/**
 * The same for problems of a plan. Whatever is not about the application then is about what the SREs keep, and the one
 * who fills in a form can do nothing about it.
 */
export function planRefusal(problems: DraftProblem[]): Error {
  return problems.every(({ code }) => code.startsWith('application/'))
    ? refusal(problems)
    : refusalSaying(
        `The application was not created, through no fault of yours: ${PLATFORM_FILE} or ${CODEOWNERS_FILE} cannot be used. Tell the SREs.`,
        problems,
      );
}

function refusalSaying(summary: string, problems: DraftProblem[]): Error {
  const message = [summary, ...problems.map(problemInWords)].join('\n');
  const codes = problems.map(({ code }) => code);
  if (codes.includes(NOT_PERMITTED)) {
    return new NotAllowedError(message);
  }
  if (codes.includes(NAME_TAKEN)) {
    return new ConflictError(message);
  }
  return new InputError(message);
}

/** `owner: The catalog has no group:default/x. Choose a team from the list.` */
export function problemInWords(problem: DraftProblem): string {
  const { field, message, remedy } = problem;
  return `${field ? `${field}: ` : ''}${message} ${remedy}`;
}
