import { formatProblem, type Problem } from '@freehold/application';
import type { Terminal } from '../terminal';
import { escapeControls } from './escapeControls';

/** Prints problems on stderr, one a line, as compilers write them: editors and CI systems make links of that. */
export function printProblems(
  problems: readonly Problem[],
  terminal: Terminal,
): void {
  for (const problem of problems) {
    terminal.stderr(`${escapeControls(formatProblem(problem))}\n`);
  }
}
