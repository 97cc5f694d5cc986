import { formatProblem, type Problem } from '@freehold/application';
import type { Terminal } from '../terminal';

/** Prints problems on stderr, one a line, as compilers write them: editors and CI systems make links of that. */
export function printProblems(
  problems: readonly Problem[],
  terminal: Terminal,
): void {
  for (const problem of problems) {
    terminal.stderr(`${escapeControls(formatProblem(problem))}\n`);
  }
}

/** File names come from strangers: a line feed or an escape sequence in one must not forge a line of output. */
function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
