import { evaluationFault } from '../fault';

/** A text as UTF-8, in an array of this realm: in test environments the encoder belongs to another one. */
export function encodeUtf8(text: string): Uint8Array {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** The text of UTF-8. What is no UTF-8 is an error. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    throw evaluationFault('invalid UTF-8 in bytes, cannot convert to string');
  }
}
