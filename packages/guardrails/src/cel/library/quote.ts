const ESCAPES: Record<string, string> = {
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

/** One class of all of them, made of the table: written out it would have control characters. */
const ESCAPED = new RegExp(
  `[${Object.keys(ESCAPES)
    .map(character => (character === '\\' ? '\\\\' : character))
    .join('')}]`,
  'g',
);

/** Halves of surrogate pairs are no characters: they become U+FFFD. */
function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g,
    found => (found.length === 2 ? found : '\ufffd'),
  );
}

/** A text as the literal that stands for it. */
export function quoteText(text: string): string {
  return `"${wellFormed(text).replace(ESCAPED, found => ESCAPES[found])}"`;
}
