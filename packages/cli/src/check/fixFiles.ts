import { applyFixes, type GuardrailFix } from '@freehold/guardrails';
import { writeFileAtomically } from '../output/writeFile';
import type { CheckOutcome } from './outcome';

/** What `--fix` did. */
export interface FixedFiles {
  fixed: number;
  files: number;
  /** Why a fix was left out, one a line. */
  notes: string[];
}

/** Writes the fixes of everything that no waiver covers into the files. */
export async function fixFiles({
  results,
  textOf,
  pathOf,
}: CheckOutcome): Promise<FixedFiles> {
  const byFile = new Map<string, GuardrailFix[]>();
  for (const { fix, verdict, waiver } of results) {
    if (fix && verdict === 'fail' && !waiver) {
      byFile.set(fix.file, [...(byFile.get(fix.file) ?? []), fix]);
    }
  }
  const done: FixedFiles = { fixed: 0, files: 0, notes: [] };
  for (const [file, fixes] of byFile) {
    const path = pathOf(file);
    const text = textOf(file);
    if (path === undefined || text === undefined) {
      done.notes.push(`${file}: not mended: it is not among what is checked.`);
      continue;
    }
    const { text: next, applied, skipped } = applyFixes(text, fixes);
    for (const { fix, message } of skipped) {
      done.notes.push(`${file}: not mended: ${fix.title}. ${message}.`);
    }
    if (next !== text) {
      await writeFileAtomically(path, next, file);
      done.fixed += applied.length;
      done.files += 1;
    }
  }
  return done;
}
