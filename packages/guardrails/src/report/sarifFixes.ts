import type { ArtifactChange, Fix } from 'sarif';
import { applyFixes } from '../fix/applyFixes';
import type { GuardrailFix } from '../check/result';
import type { FileTexts } from './model';
import { artifactUri } from './sarifLocations';

/** A fix as the replacement of lines, which is all that viewers of SARIF can apply. */
export function sarifFixes(
  fix: GuardrailFix | undefined,
  textOf: FileTexts | undefined,
): { fixes?: Fix[] } {
  const text = fix && textOf?.(fix.file);
  if (!fix || text === undefined) return {};
  const fixed = applyFixes(text, [fix]);
  if (fixed.applied.length === 0) return {};
  const change: ArtifactChange = {
    artifactLocation: artifactUri(fix.file),
    replacements: [replacementOf(text, fixed.text)],
  };
  return {
    fixes: [{ description: { text: fix.title }, artifactChanges: [change] }],
  };
}

/** The lines that differ, as one region. */
function replacementOf(before: string, after: string) {
  const old = before.split('\n');
  const next = after.split('\n');
  let start = 0;
  while (
    start < old.length &&
    start < next.length &&
    old[start] === next[start]
  ) {
    start += 1;
  }
  let end = 0;
  while (
    end < old.length - start &&
    end < next.length - start &&
    old[old.length - 1 - end] === next[next.length - 1 - end]
  ) {
    end += 1;
  }
  // Whole lines, with their line feeds, so that a viewer need not know how long they are.
  const inserted = next.slice(start, next.length - end);
  return {
    deletedRegion: {
      startLine: start + 1,
      startColumn: 1,
      endLine: old.length - end + 1,
      endColumn: 1,
    },
    insertedContent: { text: inserted.map(line => `${line}\n`).join('') },
  };
}
