import { structuredPatch } from 'diff';

/** One line of a comparison, with its number on the sides on which it stands. */
export interface DiffLine {
  kind: 'context' | 'added' | 'removed';
  text: string;
  before?: number;
  after?: number;
}

/** Lines that changed, with some context. */
export interface DiffHunk {
  /** As unified diffs head a hunk: `@@ -1,4 +1,5 @@`. */
  header: string;
  lines: DiffLine[];
}

/** `undefined` hunks: the texts differ too much to be compared in reasonable time. */
export interface TextDiff {
  hunks?: DiffHunk[];
  added: number;
  removed: number;
}

const CONTEXT_LINES = 3;
/** Comparing takes quadratic time in the number of differences; more than this many nobody reads line by line. */
const MAX_EDITS = 4000;

/** Compares two texts line by line. An absent text is a file that does not exist. */
export function diffTexts(
  before: string | undefined,
  after: string | undefined,
): TextDiff {
  if (before === undefined || after === undefined) {
    return wholeText(before, after);
  }
  const patch = structuredPatch('', '', before, after, '', '', {
    context: CONTEXT_LINES,
    maxEditLength: MAX_EDITS,
  });
  if (!patch) {
    return { added: lineCount(after), removed: lineCount(before) };
  }
  const hunks = patch.hunks.map(hunk => ({
    header: `@@ -${hunk.oldStart},${hunk.oldLines} +${hunk.newStart},${hunk.newLines} @@`,
    lines: numbered(hunk.lines, hunk.oldStart, hunk.newStart),
  }));
  return { hunks, ...count(hunks) };
}

/** The lines of a text; the line feed at its end begins no further line. */
export function textLines(text: string): string[] {
  const lines = text.split(/\r\n|\n/);
  if (lines[lines.length - 1] === '') {
    lines.pop();
  }
  return lines;
}

function wholeText(before?: string, after?: string): TextDiff {
  const kind = before === undefined ? 'added' : 'removed';
  const lines = textLines(before ?? after ?? '').map((text, index) => ({
    kind,
    text,
    [kind === 'added' ? 'after' : 'before']: index + 1,
  })) as DiffLine[];
  const hunks = lines.length > 0 ? [{ header: '', lines }] : [];
  return { hunks, ...count(hunks) };
}

function numbered(
  lines: string[],
  oldStart: number,
  newStart: number,
): DiffLine[] {
  let before = oldStart;
  let after = newStart;
  const result: DiffLine[] = [];
  for (const line of lines) {
    const text = line.slice(1);
    if (line.startsWith('+')) {
      result.push({ kind: 'added', text, after: after++ });
    } else if (line.startsWith('-')) {
      result.push({ kind: 'removed', text, before: before++ });
    } else if (line.startsWith(' ')) {
      result.push({
        kind: 'context',
        text,
        before: before++,
        after: after++,
      });
    }
    // A line that begins with a backslash only says that the file has no line feed at its end.
  }
  return result;
}

function count(hunks: DiffHunk[]): { added: number; removed: number } {
  const lines = hunks.flatMap(hunk => hunk.lines);
  return {
    added: lines.filter(({ kind }) => kind === 'added').length,
    removed: lines.filter(({ kind }) => kind === 'removed').length,
  };
}

function lineCount(text: string): number {
  return textLines(text).length;
}
