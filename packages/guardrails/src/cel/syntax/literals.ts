import { CelFault } from '../fault';
import { encodeUtf8 } from '../values/utf8';

const SIMPLE: Record<string, number> = {
  a: 0x07,
  b: 0x08,
  f: 0x0c,
  n: 0x0a,
  r: 0x0d,
  t: 0x09,
  v: 0x0b,
  '\\': 0x5c,
  '?': 0x3f,
  '"': 0x22,
  "'": 0x27,
  '`': 0x60,
};

/** Lengths of the escapes that are written in hexadecimal. */
const HEXADECIMAL: Record<string, number> = { x: 2, X: 2, u: 4, U: 8 };

interface Escape {
  /** A code point, or a byte. */
  code: number;
  /** Characters after the backslash. */
  length: number;
  /** Written as a byte (`\x41`, `\101`), which bytes literals take as it is. */
  byte: boolean;
}

function readEscape(text: string, at: number, offset: number): Escape {
  const letter = text[at] ?? '';
  const simple = Object.hasOwn(SIMPLE, letter) ? SIMPLE[letter] : undefined;
  if (simple !== undefined) {
    return { code: simple, length: 1, byte: false };
  }
  if (Object.hasOwn(HEXADECIMAL, letter)) {
    const digits = text.slice(at + 1, at + 1 + HEXADECIMAL[letter]);
    if (
      digits.length === HEXADECIMAL[letter] &&
      /^[0-9a-fA-F]+$/.test(digits)
    ) {
      return {
        code: Number.parseInt(digits, 16),
        length: digits.length + 1,
        byte: letter === 'x' || letter === 'X',
      };
    }
  }
  const octal = text.slice(at, at + 3);
  if (/^[0-3][0-7]{2}$/.test(octal)) {
    return { code: Number.parseInt(octal, 8), length: 3, byte: true };
  }
  throw new CelFault(
    'syntax',
    `invalid escape "\\${letter}" in a literal`,
    offset + at - 1,
  );
}

function checkCodePoint(code: number, offset: number): void {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    throw new CelFault(
      'syntax',
      `U+${code.toString(16).toUpperCase()} is no character`,
      offset,
    );
  }
}

/** The text between the quotes of a string literal, with its escapes read. */
export function readString(body: string, offset: number): string {
  if (!body.includes('\\')) {
    return body;
  }
  let result = '';
  let from = 0;
  for (let at = body.indexOf('\\'); at !== -1; at = body.indexOf('\\', from)) {
    const escape = readEscape(body, at + 1, offset);
    checkCodePoint(escape.code, offset + at);
    result += body.slice(from, at) + String.fromCodePoint(escape.code);
    from = at + 1 + escape.length;
  }
  return result + body.slice(from);
}

/** What stands between the quotes of a bytes literal. */
export function readBytes(
  body: string,
  raw: boolean,
  offset: number,
): Uint8Array {
  if (raw || !body.includes('\\')) {
    return encodeUtf8(body);
  }
  const bytes: number[] = [];
  for (let at = 0; at < body.length; ) {
    if (body[at] === '\\') {
      const escape = readEscape(body, at + 1, offset);
      if (!escape.byte && escape.length > 1) {
        throw new CelFault(
          'syntax',
          'a bytes literal has no \\u and \\U',
          offset + at,
        );
      }
      bytes.push(escape.code);
      at += 1 + escape.length;
    } else {
      const character = String.fromCodePoint(body.codePointAt(at)!);
      bytes.push(...encodeUtf8(character));
      at += character.length;
    }
  }
  return Uint8Array.from(bytes);
}
