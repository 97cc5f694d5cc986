import { InputError } from '@backstage/errors';

/**
 * Whether a text can be one segment of a URL's path. `.` and `..` cannot, even escaped: every URL parser resolves
 * them, so `/applications/..` would ask for another resource. Neither can a lone surrogate, which has no UTF-8 form.
 */
export function isPathSegment(text: string): boolean {
  return (
    text !== '' && text !== '.' && text !== '..' && !/\p{Surrogate}/u.test(text)
  );
}

/** Escapes a text for the path of a URL, or throws `InputError` when it cannot be there. */
export function pathSegment(text: string, what: string): string {
  if (!isPathSegment(text)) {
    throw new InputError(
      `${JSON.stringify(text)} cannot be a ${what}; name an existing one`,
    );
  }
  return encodeURIComponent(text);
}
