/** One line of a text with its number. */
export interface NumberedLine {
  number: number;
  text: string;
  changed: boolean;
}

/** A text up to this length is shown whole. */
const WHOLE = 400;
const CONTEXT = 10;

/**
 * The lines to show of a text. A file that exists may have a line for each of thousands of applications: then only
 * what changes is shown, with some lines around it.
 */
export function excerpt(text: string, changed: number[]): NumberedLine[] {
  const marked = new Set(changed);
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => ({
      number: index + 1,
      text: line,
      changed: marked.has(index + 1),
    }));
  if (lines.length <= WHOLE || changed.length === 0) {
    return lines;
  }
  const first = changed[0] - CONTEXT;
  const last = changed[changed.length - 1] + CONTEXT;
  return lines.filter(({ number }) => number >= first && number <= last);
}
