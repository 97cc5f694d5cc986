import type { Command } from 'commander';
import type { ExitCode } from '../exitCode';
import type { Terminal } from '../terminal';

/** Hands a parsed command line over to be run. */
export type Execute = (
  run: (terminal: Terminal) => Promise<ExitCode>,
) => Promise<void>;

/** One command of the program. `register` only declares; the work starts when commander calls the action. */
export interface FreeholdCommand {
  register(program: Command, execute: Execute): void;
}
