import { NamespacesClient } from '@freehold/backstage-plugin-namespaces-common';
import { CouldNotRunError } from '../couldNotRunError';

const TIMEOUT_MS = 30_000;
export const TOKEN_VARIABLE = 'FREEHOLD_TOKEN';

/** A client of the portal at an address, with the token of the environment when there is one. */
export function portalClient(
  portal: string,
  env: Readonly<Record<string, string | undefined>>,
): NamespacesClient {
  const base = checkedUrl(portal);
  const token = env[TOKEN_VARIABLE];
  if (token !== undefined && !/^[\x21-\x7e]+$/.test(token)) {
    // A header cannot carry it, and what says so quotes the header.
    throw CouldNotRunError.because({
      code: 'cli/token-invalid',
      message: `${TOKEN_VARIABLE} is empty, or has characters that no token has.`,
      remedy: `Set ${TOKEN_VARIABLE} to a token of the portal, without blanks and line breaks.`,
    });
  }
  return new NamespacesClient({
    discoveryApi: { getBaseUrl: async plugin => `${base}/api/${plugin}` },
    fetchApi: {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: {
            ...(init?.headers as Record<string, string>),
            ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          },
          signal: AbortSignal.timeout(TIMEOUT_MS),
        }),
    },
  });
}

function checkedUrl(portal: string): string {
  const url = URL.canParse(portal) ? new URL(portal) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.username ||
    url.password ||
    url.search ||
    url.hash
  ) {
    throw CouldNotRunError.because({
      code: 'cli/portal-invalid',
      message: '--portal is not the address of a portal.',
      remedy:
        'Write an http or https address without a user, a query and a fragment: https://portal.example.com.',
    });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
