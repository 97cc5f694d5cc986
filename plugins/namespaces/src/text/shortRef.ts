import { parseEntityRef } from '@backstage/catalog-model';

/** The name of a reference, with its namespace unless that is the default one; the text itself when it is none. */
export function shortRef(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref);
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}
