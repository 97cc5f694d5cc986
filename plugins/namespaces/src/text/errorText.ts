import { isError } from '@backstage/errors';

/** The sentence that the backend gave as the reason, without the HTTP wording that wraps it. */
export function errorText(error: Error): string {
  const cause = 'cause' in error ? error.cause : undefined;
  return isError(cause) && cause.message ? cause.message : error.message;
}

/** Whether the backend answered that the thing does not exist, as opposed to not answering. */
export function isNotFound(error: Error): boolean {
  return (
    error.name === 'NotFoundError' ||
    ('statusCode' in error && error.statusCode === 404)
  );
}
