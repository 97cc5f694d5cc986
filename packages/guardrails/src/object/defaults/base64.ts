const ALPHABET =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of a text in UTF-8. The core has no Buffer, and `btoa` takes no UTF-8. */
export function toBase64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  let encoded = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    encoded += ALPHABET[a >> 2];
    encoded += ALPHABET[((a & 3) << 4) | ((b ?? 0) >> 4)];
    encoded +=
      b === undefined ? '=' : ALPHABET[((b & 15) << 2) | ((c ?? 0) >> 6)];
    encoded += c === undefined ? '=' : ALPHABET[c & 63];
  }
  return encoded;
}
