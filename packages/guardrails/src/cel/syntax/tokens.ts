import { CelFault } from '../fault';
import type { CelValue } from '../types';
import { CelUint } from '../values/uint';
import { INT_MAX, UINT_MAX } from '../values/integers';
import { readBytes, readString } from './literals';

export type Token =
  | { kind: 'name' | 'operator' | 'end'; text: string; offset: number }
  | { kind: 'int'; text: string; magnitude: bigint; offset: number }
  | { kind: 'literal'; text: string; value: CelValue; offset: number };

const SPACE = /(?:[\t\n\f\r ]+|\/\/[^\n]*)*/y;
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER =
  /0x([0-9a-fA-F]+)([uU]?)|((?:\d+\.\d+|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)|(\d+)([uU]?)/y;
const STRING_START = /([bB]?)([rR]?)("""|'''|"|')/y;
const OPERATOR = /&&|\|\||[<>=!]=|[<>!?:.,+\-*/%()[\]{}]/y;

class TokenReader {
  private at = 0;

  constructor(private readonly text: string) {}

  next(): Token {
    this.match(SPACE);
    const offset = this.at;
    if (offset === this.text.length) {
      return { kind: 'end', text: 'end of the expression', offset };
    }
    const string = this.match(STRING_START);
    if (string) {
      return this.quoted(string[1] !== '', string[2] !== '', string[3], offset);
    }
    const name = this.match(NAME);
    if (name) {
      return { kind: 'name', text: name[0], offset };
    }
    const number = this.match(NUMBER);
    if (number) {
      return this.number(number, offset);
    }
    const operator = this.match(OPERATOR);
    if (operator) {
      return { kind: 'operator', text: operator[0], offset };
    }
    const character = String.fromCodePoint(this.text.codePointAt(offset)!);
    throw new CelFault(
      'syntax',
      `unexpected character ${JSON.stringify(character)}`,
      offset,
    );
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match) {
      this.at = pattern.lastIndex;
    }
    return match;
  }

  private number(match: RegExpExecArray, offset: number): Token {
    const [text, hex, hexUnsigned, double, decimal, unsigned] = match;
    if (double !== undefined) {
      return { kind: 'literal', text, value: Number(double), offset };
    }
    const magnitude = BigInt(hex === undefined ? decimal : `0x${hex}`);
    if (hexUnsigned || unsigned) {
      if (magnitude > UINT_MAX) {
        throw new CelFault('syntax', `${text} is no 64-bit uint`, offset);
      }
      return { kind: 'literal', text, value: new CelUint(magnitude), offset };
    }
    // One more than the greatest: a minus may stand before it.
    if (magnitude > INT_MAX + 1n) {
      throw new CelFault('syntax', `${text} is no 64-bit int`, offset);
    }
    return { kind: 'int', text, magnitude, offset };
  }

  private quoted(
    bytes: boolean,
    raw: boolean,
    quote: string,
    offset: number,
  ): Token {
    const start = this.at;
    let end = start;
    for (;;) {
      if (end >= this.text.length) {
        throw new CelFault(
          'syntax',
          `a literal has no closing ${quote}`,
          offset,
        );
      }
      const character = this.text[end];
      if (this.text.startsWith(quote, end)) {
        break;
      }
      if (quote.length === 1 && (character === '\n' || character === '\r')) {
        throw new CelFault(
          'syntax',
          `a literal has no closing ${quote} in its line`,
          offset,
        );
      }
      end += character === '\\' && !raw ? 2 : 1;
    }
    const body = this.text.slice(start, end);
    this.at = end + quote.length;
    const text = this.text.slice(offset, this.at);
    if (bytes) {
      return {
        kind: 'literal',
        text,
        value: readBytes(body, raw, start),
        offset,
      };
    }
    return {
      kind: 'literal',
      text,
      value: raw ? body : readString(body, start),
      offset,
    };
  }
}

/** The tokens of an expression, ending with one of kind `end`. */
export function tokens(text: string): Token[] {
  const reader = new TokenReader(text);
  const result: Token[] = [];
  for (;;) {
    const token = reader.next();
    result.push(token);
    if (token.kind === 'end') {
      return result;
    }
  }
}
