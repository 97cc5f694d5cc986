import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * A catalog reference in full, lower-case form; `undefined` when the text cannot be one. Pickers and people also write
 * short forms.
 *
 * @public
 */
export function fullRef(text: string, defaultKind: string): string | undefined {
  try {
    return stringifyEntityRef(
      parseEntityRef(text.trim(), { defaultKind, defaultNamespace: 'default' }),
    );
  } catch {
    return undefined;
  }
}
