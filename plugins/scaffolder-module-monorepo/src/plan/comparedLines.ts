import { PlanEntry } from '@freehold/generators';
import { diffArrays } from 'diff';

/** One line of a file as it stands or as it will, or a gap where nothing changes. */
export interface ComparedLine {
  kind: 'same' | 'added' | 'removed' | 'gap';
  text: string;
  /** Its number in the text that will stand; a line that goes has none. */
  number?: number;
}

/** A text up to this length is shown whole. */
const WHOLE = 40;
const CONTEXT = 5;
/** Comparing takes quadratic time in the number of differences; more than this many nobody reads line by line. */
const MAX_EDITS = 2_000;

/**
 * The lines of a planned file, compared with what stands in the monorepo. A file that exists may have a line for each
 * of thousands of applications: of a long text only what changes is shown, with some lines around it.
 */
export function comparedLines({ current, next }: PlanEntry): ComparedLine[] {
  const lines = compare(
    current === undefined || next === undefined ? undefined : linesOf(current),
    linesOf(next ?? ''),
  );
  const changes = lines.flatMap(({ kind }, index) =>
    kind === 'same' ? [] : [index],
  );
  if (lines.length <= WHOLE || changes.length === 0) {
    return lines;
  }
  const shown = new Set(
    changes.flatMap(change =>
      Array.from(
        { length: 2 * CONTEXT + 1 },
        (_, offset) => change - CONTEXT + offset,
      ),
    ),
  );
  return lines.flatMap((line, index): ComparedLine[] => {
    if (shown.has(index)) {
      return [line];
    }
    return index === 0 || shown.has(index - 1)
      ? [{ kind: 'gap', text: '⋯' }]
      : [];
  });
}

function compare(before: string[] | undefined, after: string[]) {
  const changes =
    before && diffArrays(before, after, { maxEditLength: MAX_EDITS });
  if (!changes) {
    return after.map(
      (text, index): ComparedLine => ({
        kind: 'same',
        text,
        number: index + 1,
      }),
    );
  }
  let number = 0;
  return changes.flatMap(({ value, added, removed }) =>
    value.map((text): ComparedLine => {
      if (removed) {
        return { kind: 'removed', text };
      }
      number += 1;
      return { kind: added ? 'added' : 'same', text, number };
    }),
  );
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
