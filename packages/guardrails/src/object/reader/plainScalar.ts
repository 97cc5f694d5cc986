import type { CelJson } from '../../cel';

/**
 * What a plain scalar is to Kubernetes. `sigs.k8s.io/yaml` v1.6.0, which kubectl and the API server read manifests
 * with, resolves as `go.yaml.in/yaml/v2` v2.4.3 does (`resolve.go`, with Go's `strconv.ParseInt(text, 0, 64)`):
 * YAML 1.1 booleans (`yes`, `on`, `n`, ...) are booleans, `0644` and `0o644` are 420, `0b11` is 3, `1_000` is 1000, `08` is 8,
 * timestamps and base-60 numbers are strings. A float that is whole is written as a whole number into the JSON.
 */
const WORDS: ReadonlyMap<string, boolean | null> = new Map<
  string,
  boolean | null
>([
  ...['y', 'Y', 'yes', 'Yes', 'YES'].map(word => [word, true] as const),
  ...['true', 'True', 'TRUE', 'on', 'On', 'ON'].map(
    word => [word, true] as const,
  ),
  ...['n', 'N', 'no', 'No', 'NO'].map(word => [word, false] as const),
  ...['false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map(
    word => [word, false] as const,
  ),
  ...['', '~', 'null', 'Null', 'NULL'].map(word => [word, null] as const),
]);

/** JSON has no such numbers: `sigs.k8s.io/yaml` refuses the document. */
const NOT_JSON = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
const PREFIXED = /^([-+]?)0(?:[xX]([0-9a-fA-F]+)|[bB]([01]+)|[oO]?([0-7]+))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
/** A float that starts with its point goes to Go's `strconv.ParseFloat` as it is: an underscore has to stand between digits. */
const DOTTED_FLOAT = /^\.[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/;
const TIMESTAMP = /^[0-9]{4}-[0-9]/;

/** Longer decimals are floats to Go; so much text is not worth being made a bigint. */
const MOST_INT64_CHARACTERS = 21;
const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n - 1n;

/**
 * Thrown for a number that JSON cannot hold.
 *
 * @internal
 */
export class NotJsonNumber extends Error {}

/**
 * The value of a plain (unquoted) scalar without a tag, or with the tag of what it is taken for.
 *
 * @internal
 */
export function resolvePlainScalar(text: string): CelJson {
  const first = text.charCodeAt(0);
  const isNumeric =
    (first >= 48 && first <= 57) || first === 43 || first === 45;
  if (!isNumeric && first !== 46) {
    const word = WORDS.get(text);
    return word === undefined ? text : word;
  }
  if (NOT_JSON.test(text)) {
    throw new NotJsonNumber(text);
  }
  if (first === 46) {
    return DOTTED_FLOAT.test(text)
      ? floatOr(text, text.replaceAll('_', ''))
      : text;
  }
  if (TIMESTAMP.test(text)) {
    return text;
  }
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  return integerOf(plain) ?? (FLOAT.test(plain) ? floatOr(text, plain) : text);
}

function integerOf(plain: string): number | bigint | undefined {
  if (plain.length <= MOST_INT64_CHARACTERS && DECIMAL.test(plain)) {
    const value = Number(plain);
    return Number.isSafeInteger(value)
      ? value + 0
      : inRange(BigInt(plain.replace('+', '')));
  }
  const prefixed = PREFIXED.exec(plain);
  if (!prefixed) {
    return undefined;
  }
  const [, sign, hex, binary, octal] = prefixed;
  let magnitude: bigint;
  if (hex !== undefined) {
    magnitude = BigInt(`0x${hex}`);
  } else if (binary !== undefined) {
    magnitude = BigInt(`0b${binary}`);
  } else {
    magnitude = BigInt(`0o${octal}`);
  }
  return inRange(sign === '-' ? -magnitude : magnitude);
}

/** Beyond 2^53 a number would be another number, so that it stays a bigint; beyond 64 bits it is a float to Go. */
function inRange(value: bigint): number | bigint | undefined {
  if (value < MIN_INT64 || value > MAX_UINT64) {
    return undefined;
  }
  const asNumber = Number(value);
  return Number.isSafeInteger(asNumber) ? asNumber : value;
}

/** What overflows a double stays the text that it is. */
function floatOr(text: string, plain: string): number | string {
  const value = Number(plain);
  return Number.isFinite(value) ? value : text;
}
