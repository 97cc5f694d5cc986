import { parseEntityRef } from '@backstage/catalog-model';
import { ConfigApi } from '@backstage/frontend-plugin-api';

/** Somebody that a visitor of a development portal can be. */
export interface Persona {
  /** Entity reference of the user in full form. */
  user: string;
  /** `Hana Sato`, read off the reference: there is no catalog to ask before somebody has signed in. */
  name: string;
  title: string;
  description?: string;
}

function nameOf(reference: string): string {
  return parseEntityRef(reference)
    .name.split(/[._-]+/)
    .filter(part => part !== '')
    .map(part => part[0].toLocaleUpperCase('en') + part.slice(1))
    .join(' ');
}

/**
 * Reads `freehold.development.personas`.
 *
 * @throws with the field's name when an entry is not a reference to a user.
 */
export function readPersonas(config: ConfigApi): Persona[] {
  const entries =
    config.getOptionalConfigArray('freehold.development.personas') ?? [];
  return entries.map((entry, index) => {
    const user = entry.getString('user');
    if (!/^user:[^/\s]+\/[^/\s]+$/i.test(user)) {
      throw new Error(
        `freehold.development.personas[${index}].user is ${JSON.stringify(
          user,
        )}, but must be a user's full entity reference such as "user:default/hana.sato"`,
      );
    }
    return {
      user,
      name: nameOf(user),
      title: entry.getString('title'),
      description: entry.getOptionalString('description'),
    };
  });
}
