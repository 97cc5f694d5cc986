import { Config } from '@backstage/config';
import { AuthenticationError } from '@backstage/errors';

/** The header in which the sign-in page names the chosen persona, as a full entity reference. */
export const PERSONA_HEADER = 'x-freehold-persona';

/**
 * The personas that may be signed in as, from `freehold.development.personas`, in the order in which they are shown.
 */
export function readPersonas(config: Config): string[] {
  return (
    config.getOptionalConfigArray('freehold.development.personas') ?? []
  ).map(persona => persona.getString('user').toLocaleLowerCase('en-US'));
}

/**
 * Decides whether a header names a persona that is on offer.
 *
 * @throws AuthenticationError when it does not: nobody can become a user that the configuration does not list.
 */
export function choosePersona(
  personas: readonly string[],
  header: string | string[] | undefined,
): string {
  if (typeof header !== 'string' || header === '') {
    throw new AuthenticationError(
      `No persona was chosen: the request carries no ${PERSONA_HEADER} header`,
    );
  }
  const wanted = header.toLocaleLowerCase('en-US');
  if (!personas.includes(wanted)) {
    throw new AuthenticationError(
      `The ${PERSONA_HEADER} header names nobody of freehold.development.personas`,
    );
  }
  return wanted;
}
