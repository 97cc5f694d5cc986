const SHORT: Record<string, string> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '\\': '\\\\',
  '"': '\\"',
};

/** What Go does not print: everything but letters, marks, numbers, punctuation, symbols and the space of ASCII. */
const UNPRINTABLE = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

/** A text in quotes as Go's `%q` writes it. */
export function goQuote(text: string): string {
  const body = text.replace(UNPRINTABLE, found => {
    if (Object.hasOwn(SHORT, found)) {
      return SHORT[found];
    }
    const code = found.codePointAt(0)!;
    if (code < 0x80) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code <= 0xffff
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;
  });
  return `"${body}"`;
}
