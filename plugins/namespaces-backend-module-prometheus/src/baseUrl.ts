import { InputError } from '@backstage/errors';

/** The address without a slash at the end. Errors repeat nothing of it: it could hold a password. */
export function readBaseUrl(text: string, place: string): string {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new InputError(
      `${place} is not an address; write it like https://prometheus.example`,
    );
  }
  if (url.username || url.password) {
    throw new InputError(
      `${place} has a password in it, which would end up in logs; use auth.username and auth.password`,
    );
  }
  if (url.search || url.hash) {
    throw new InputError(
      `${place} has a query or a fragment; write only the address that comes before /api/v1`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
