import { CelFault, evaluationFault } from '../fault';
import { decodeUtf8, encodeUtf8 } from './utf8';

/** Which part of a URL is read: each has characters of its own. */
export type UrlPart = 'path' | 'query' | 'host' | 'zone' | 'user' | 'fragment';

const HEXADECIMAL = /^[0-9a-fA-F]{2}$/;
/** What a host may be written with. */
const HOST_CHARACTER = /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/;

function invalidEscape(text: string) {
  return evaluationFault(
    `invalid URL escape ${JSON.stringify(text.slice(0, 3))}`,
  );
}

/** Replaces `%41` by what it stands for, as Go's net/url does. */
export function unescapeUrl(text: string, part: UrlPart): string {
  const isHost = part === 'host' || part === 'zone';
  const bytes: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (text[at] === '%') {
      const digits = text.slice(at + 1, at + 3);
      if (!HEXADECIMAL.test(digits)) {
        throw invalidEscape(text.slice(at));
      }
      const byte = Number.parseInt(digits, 16);
      // In a host only what is beyond ASCII may be escaped, and the percent sign itself.
      if (part === 'host' && byte < 0x80 && digits !== '25') {
        throw invalidEscape(text.slice(at));
      }
      bytes.push(byte);
      at += 3;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at)!);
      if (isHost && character < '\u0080' && !HOST_CHARACTER.test(character)) {
        throw evaluationFault(
          `invalid character ${JSON.stringify(character)} in host name`,
        );
      }
      bytes.push(
        ...(part === 'query' && character === '+'
          ? [0x20]
          : encodeUtf8(character)),
      );
      at += character.length;
    }
  }
  try {
    return decodeUtf8(Uint8Array.from(bytes));
  } catch (fault) {
    // Strings of Go may hold any bytes, those of JavaScript cannot.
    throw fault instanceof CelFault
      ? new CelFault('unsupported', 'a URL with bytes that are no UTF-8')
      : fault;
  }
}

/** What a path may be written with as it is. */
const PLAIN_PATH = /^[A-Za-z0-9\-_.~$&+,/:;=@]$/;
const VALID_PATH = /^[A-Za-z0-9\-_.~$&+,/:;=@!'()*[\]%]*$/;

/** A path as it was written when that is valid, else escaped anew. */
export function escapedPath(written: string, path: string): string {
  if (VALID_PATH.test(written)) {
    return written;
  }
  return Array.from(encodeUtf8(path), byte => {
    const character = String.fromCharCode(byte);
    return PLAIN_PATH.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}
