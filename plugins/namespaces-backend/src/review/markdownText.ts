/** Characters that turn the direction of a line, and so show another text than the one that is there. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Everything with a meaning in Markdown, of GitHub and of others, wherever it stands in a line. */
const SPECIAL = /[\\`*_[\]|~#]/gu;

/** What begins a list, a heading's underline or a rule, at the start of a line. */
const LEADING = /^(?:([-+=])|(\d{1,9})([.)]))/u;

/** HTML, and mentions that would notify somebody. */
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '@': '&#64;',
};

/** A text that people wrote as one line that says exactly that: no markup, no HTML, no mention. */
export function inlineText(text: string): string {
  return (
    text
      .replace(BIDI, '')
      .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim()
      .replace(SPECIAL, '\\$&')
      .replace(LEADING, (_match, marker, number, end) =>
        marker ? `\\${marker}` : `${number}\\${end}`,
      )
      // After the rest, which would escape what stands in them.
      .replace(/[&<>@]/g, character => ENTITIES[character])
  );
}

/** A text of several lines, which stay lines. */
export function blockText(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(inlineText)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1  \n')
    .trim();
}

/** A table; its cells are texts that are escaped already. */
export function table(
  head: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}
