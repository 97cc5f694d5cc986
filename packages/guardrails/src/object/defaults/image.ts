const REFERENCE =
  /^(?<name>[^@\s]+?)(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?$/;
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const DOMAIN =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::[0-9]+)?$/;
/** Where an image stands that names neither registry nor user. */
const OFFICIAL = 'library/';
const MOST_NAME_CHARACTERS = 255;
const DIGEST_LENGTHS: Readonly<Record<string, number>> = {
  sha256: 64,
  sha384: 96,
  sha512: 128,
};

/**
 * Where an image is pulled when nobody says: always for `latest`, which is also what an image without tag and digest is,
 * and otherwise only when the node does not have it. A reference that is malformed has no tag either
 * (`ParseImageName` in `pkg/util/parsers` of k8s.io/kubernetes, on the grammar of github.com/distribution/reference).
 *
 * @internal
 */
export function defaultPullPolicy(image: string): 'Always' | 'IfNotPresent' {
  const match = REFERENCE.exec(image);
  if (!match?.groups || !isWellFormed(image, match.groups)) {
    return 'IfNotPresent';
  }
  const { tag, digest } = match.groups;
  return tag === 'latest' || (!tag && !digest) ? 'Always' : 'IfNotPresent';
}

function isWellFormed(
  image: string,
  { name, digest }: Record<string, string | undefined>,
): boolean {
  if (!name || /^[a-f0-9]{64}$/.test(image)) {
    return false;
  }
  const parts = name.split('/');
  const [first] = parts;
  const isDomain =
    parts.length > 1 &&
    (/[.:]/.test(first) ||
      first === 'localhost' ||
      first !== first.toLowerCase());
  const isOfficial = parts.length === 1;
  const path = isDomain ? parts.slice(1) : parts;
  const [algorithm, hex] = (digest ?? '').split(':');
  return (
    (!isDomain || DOMAIN.test(first) || PATH_COMPONENT.test(first)) &&
    (isOfficial ? OFFICIAL.length : 0) + path.join('/').length <=
      MOST_NAME_CHARACTERS &&
    path.every(part => PATH_COMPONENT.test(part)) &&
    (digest === undefined || DIGEST_LENGTHS[algorithm] === hex.length)
  );
}
