import { isError } from '@backstage/errors';

/** What the backend gave as the reason, without the wording about HTTP around it. */
export function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return String(error);
  }
  const cause = error.cause;
  return isError(cause) && cause.message ? cause.message : error.message;
}
