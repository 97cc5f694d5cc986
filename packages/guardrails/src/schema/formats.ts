/** Texts as `k8s.io/apimachinery/pkg/util/validation` allows them, beside those of `policy/parse/names`. */

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const PORT_NAME = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const ENV_NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;
const RELAXED_ENV_NAME = /^[ -<>-~]+$/;
const HEADER_NAME = /^[-A-Za-z0-9]+$/;
const DATA_KEY = /^[-._a-zA-Z0-9]+$/;
const PERCENT = /^[0-9]+%$/;

/** A label of a DNS name, RFC 1123. */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && LABEL.test(text);
}

/** A label of a DNS name by the older RFC 1035: it starts with a letter. */
export function isDns1035Label(text: string): boolean {
  return text.length <= 63 && LABEL_1035.test(text);
}

/** The name of a port: `http-metrics`. */
export function isPortName(text: string): boolean {
  return (
    text.length <= 15 &&
    PORT_NAME.test(text) &&
    !text.includes('--') &&
    /[a-z]/.test(text)
  );
}

export function isPort(number: number | bigint): boolean {
  return number >= 1 && number <= 65535;
}

/** The name of an environment variable; since 1.32 everything printable but `=`. */
export function isEnvName(text: string, minor: number): boolean {
  return minor >= 32
    ? RELAXED_ENV_NAME.test(text)
    : ENV_NAME.test(text) && text !== '.' && !text.startsWith('..');
}

export function isHeaderName(text: string): boolean {
  return HEADER_NAME.test(text);
}

/** The key of a ConfigMap or Secret, which becomes the name of a file. */
export function isDataKey(text: string): boolean {
  return (
    text.length <= 253 &&
    DATA_KEY.test(text) &&
    text !== '.' &&
    !text.startsWith('..')
  );
}

export function isPercent(text: string): boolean {
  return PERCENT.test(text);
}
