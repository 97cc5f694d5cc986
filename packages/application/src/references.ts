/**
 * A catalog group in its parts and in full form.
 *
 * @public
 */
export interface OwnerRef {
  /** `group:default/team-payment` */
  ref: string;
  kind: 'group';
  namespace: string;
  name: string;
}

/** What the catalog accepts as a name, in the lower case of canonical references. */
const NAME = '[a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?';
const NAMESPACE = '[a-z0-9]+(?:-[a-z0-9]+)*';
const MAX_PART_LENGTH = 63;

/** Matches references of the given kinds in full form: `kind:namespace/name`. */
export function fullRefPattern(kinds: string[]): RegExp {
  const part = `(?=[^/]{1,${MAX_PART_LENGTH}}`;
  return new RegExp(
    `^(?:${kinds.join('|')}):${part}/)${NAMESPACE}/${part}$)${NAME}$`,
    'u',
  );
}

const GROUP_REF = fullRefPattern(['group']);

/**
 * Reads a reference to a catalog group the way people write it: `team-payment`, `group:team-payment` and
 * `Group:default/Team-Payment` all mean `group:default/team-payment`, because the catalog ignores case.
 *
 * @returns `undefined` when the text is no reference, or refers to something that is not a group.
 * @public
 */
export function parseOwnerRef(ref: string): OwnerRef | undefined {
  if (ref.length > 200) {
    return undefined;
  }
  const parts = /^(?:group:)?(?:([^:/]+)\/)?([^:/]+)$/.exec(ref.toLowerCase());
  if (!parts) {
    return undefined;
  }
  const [, namespace = 'default', name] = parts;
  const full = `group:${namespace}/${name}`;
  return GROUP_REF.test(full)
    ? { ref: full, kind: 'group', namespace, name }
    : undefined;
}
