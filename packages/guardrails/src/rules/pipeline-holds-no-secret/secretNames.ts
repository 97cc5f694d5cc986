/** Last words of names whose value is a secret. */
const SECRET_WORDS: ReadonlySet<string> = new Set([
  'apikey',
  'authorization',
  'passphrase',
  'passwd',
  'password',
  'secret',
  'token',
]);

const SECRET_KEYS: ReadonlySet<string> = new Set(['access', 'api', 'private']);

const known = new Map<string, boolean>();
const CACHE_SIZE = 1000;
const MAX_LENGTH = 100;

/**
 * Whether a name says that its value is a secret: `DB_PASSWORD`, `apiKey`, `X-Auth-Token`; not `secretName`, which names
 * where one is, nor `tokens`.
 */
export function isSecretName(name: string): boolean {
  if (name.length > MAX_LENGTH) {
    return false;
  }
  let answer = known.get(name);
  if (answer === undefined) {
    const words = name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter(Boolean);
    const last = words[words.length - 1] ?? '';
    answer =
      SECRET_WORDS.has(last) ||
      (last === 'key' && SECRET_KEYS.has(words[words.length - 2] ?? ''));
    if (known.size >= CACHE_SIZE) {
      known.clear();
    }
    known.set(name, answer);
  }
  return answer;
}

/** Where Spinnaker itself looks a secret up: `encrypted:secrets-manager!r:…`, `encryptedFile:…`, `secret://…`. */
const REFERENCE = /^(?:encrypted(?:File)?:|secret:\/\/)/;

/** Credentials that tell what they are by how they begin, whatever they are called. */
const CREDENTIAL =
  /^(?:Bearer |Basic )?(?:gh[opsu]_[A-Za-z0-9]{20}|github_pat_[A-Za-z0-9_]{20}|glpat-[A-Za-z0-9_-]{15}|xox[abpr]-[A-Za-z0-9-]{10}|AKIA[A-Z0-9]{16}|AIza[A-Za-z0-9_-]{30}|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----)/;

/** Whether a text is a secret itself, given what it is the value of. */
export function isSecretValue(name: string, value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.trim() !== '' &&
    !value.includes('${') &&
    !REFERENCE.test(value) &&
    (isSecretName(name) || CREDENTIAL.test(value))
  );
}
