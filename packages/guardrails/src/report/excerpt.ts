import { visibleText } from './visibleText';

/** Columns of a terminal that a line of source may take. */
const WIDTH = 120;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/** A line of source with what it points at. */
export interface Excerpt {
  lines: Array<{ number: number; text: string }>;
  /** Columns before the carets, and how many there are, below the last line. */
  indentation: number;
  carets: number;
}

/**
 * The line of a finding, the one before it, and where the carets go. Lines and columns count from 1, in UTF-16 units.
 */
export function excerptOf(
  text: string,
  line: number,
  column: number = 1,
): Excerpt | undefined {
  const source = lineAt(text, line);
  if (source === undefined) return undefined;
  const start = wordFrom(source, Math.max(column - 1, 0));
  const end = Math.max(tokenEnd(source, start), start + 1);
  const from = start > WIDTH - 20 ? start - 20 : 0;
  const shown = source.slice(from, from + WIDTH);
  const prefix = from > 0 ? '…' : '';
  const suffix = from + WIDTH < source.length ? '…' : '';
  const before = line > 1 ? lineAt(text, line - 1) ?? '' : '';
  const lines = [
    ...(before.trim() === '' || from > 0
      ? []
      : [{ number: line - 1, text: display(before.slice(0, WIDTH)) }]),
    { number: line, text: prefix + display(shown) + suffix },
  ];
  return {
    lines,
    indentation: prefix.length + widthOf(display(source.slice(from, start))),
    carets: Math.max(
      1,
      widthOf(display(source.slice(start, Math.min(end, from + WIDTH)))),
    ),
  };
}

function lineAt(text: string, line: number): string | undefined {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return undefined;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
}

/** The first word at or behind a column: nobody looks for a space. */
function wordFrom(source: string, column: number): number {
  const start = Math.min(column, source.length);
  const word = source.slice(start).search(/\S/);
  return word === -1 ? start : start + word;
}

/** Where a key or a scalar ends that starts there: people look for the word, not for its first letter. */
function tokenEnd(source: string, start: number): number {
  const rest = source.slice(start);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(rest);
  if (quoted) return start + quoted[0].length;
  const plain = /^[^\s#,\]}][^,\]}]*?(?=:(?:\s|$)|\s+#|\s*$|[,\]}])/.exec(rest);
  return start + (plain ? plain[0].length : 1);
}

function display(text: string): string {
  return visibleText(text.replace(/\t/g, '    '));
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
