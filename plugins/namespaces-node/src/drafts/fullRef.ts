import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** `parseEntityRef` splits any text; the catalog itself accepts only names like these. */
const FULL_REF =
  /^[a-z][a-z0-9-]*:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\/[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/;

/**
 * A catalog reference in full, lower-case form; `undefined` when the text cannot be one. Pickers and people also write
 * short forms.
 *
 * @public
 */
export function fullRef(text: string, defaultKind: string): string | undefined {
  try {
    const ref = stringifyEntityRef(
      parseEntityRef(text.trim(), { defaultKind, defaultNamespace: 'default' }),
    );
    return FULL_REF.test(ref) ? ref : undefined;
  } catch {
    return undefined;
  }
}
