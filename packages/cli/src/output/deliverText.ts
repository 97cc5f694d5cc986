import { resolve } from 'node:path';
import { type ExitCode, exitCodes } from '../exitCode';
import { readTextFileIfExists } from '../input/readTextFile';
import type { Terminal } from '../terminal';
import { printProblems } from './printProblems';
import { writeFileAtomically } from './writeFile';

export interface Delivery {
  /** File to write; stdout when absent. */
  out?: string;
  /** Compare with `out` instead of writing it. */
  check?: boolean;
}

/** Delivers generated text: to stdout, into a file, or as the answer whether a committed file is current. */
export async function deliverText(
  text: string,
  { out, check }: Delivery,
  terminal: Terminal,
): Promise<ExitCode> {
  if (out === undefined) {
    terminal.stdout(text);
    return exitCodes.ok;
  }
  const path = resolve(terminal.cwd, out);
  if (!check) {
    await writeFileAtomically(path, text, out);
    return exitCodes.ok;
  }
  if ((await readTextFileIfExists(path, out)) === text) return exitCodes.ok;
  printProblems(
    [
      {
        code: 'cli/not-current',
        severity: 'error',
        file: out,
        path: [],
        message: 'The file differs from what would be written now.',
        remedy: 'Run the same command without --check and commit the result.',
      },
    ],
    terminal,
  );
  return exitCodes.findings;
}
