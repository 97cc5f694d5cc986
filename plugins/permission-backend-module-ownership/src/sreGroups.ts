import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'freehold.permission.sreGroups';

/**
 * Reads the groups of SREs as full references in the catalog's lower case, which is the form that a user's
 * ownership references have. A reference that is not a group stops the start: a policy that silently knows no SRE, or
 * makes one of a single user, is found too late.
 */
export function readSreGroups(config: Config): string[] {
  const refs = config.getOptionalStringArray(KEY) ?? [];
  return refs.map((ref, index) => {
    const group = parseGroup(ref, index);
    if (group.kind.toLocaleLowerCase('en-US') !== 'group') {
      throw new InputError(
        `${KEY}[${index}] is '${ref}', which is a ${group.kind}, not a group; name a group of the catalog, for example group:default/sre`,
      );
    }
    return stringifyEntityRef(group);
  });
}

function parseGroup(ref: string, index: number) {
  try {
    return parseEntityRef(ref, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
  } catch (error) {
    throw new InputError(
      `${KEY}[${index}] is '${ref}', which is not a reference of the catalog; write it like group:default/sre`,
      error,
    );
  }
}
