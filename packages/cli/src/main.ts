import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { commandsFor } from './commands/registry';
import type { Execute, FreeholdCommand } from './commands/types';
import { CouldNotRunError } from './couldNotRunError';
import { type ExitCode, exitCodes } from './exitCode';
import { printProblems } from './output/printProblems';
import type { Terminal } from './terminal';

/**
 * Runs one command line.
 *
 * @param args - the arguments after the program's name
 * @param load - finds the commands that a command line may mean
 * @returns the exit code
 * @public
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  load: (
    args: readonly string[],
  ) => Promise<readonly FreeholdCommand[]> = commandsFor,
): Promise<number> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram(terminal);
  const execute: Execute = async run => {
    exitCode = await run(terminal);
  };
  for (const command of await load(args)) {
    command.register(program, execute);
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has already printed; only asking for help or for the version is not a mistake.
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.couldNotRun;
    }
    if (error instanceof CouldNotRunError) {
      printProblems(error.problems, terminal);
      return exitCodes.couldNotRun;
    }
    throw error;
  }
}

/**
 * Binds {@link main} to a Node process. The exit code is set instead of calling `exit`, which would cut off output
 * that a pipe has not taken yet.
 *
 * @param options.threadFile - a file that calls {@link runCheckThread}, for commands that work in several threads
 * @public
 */
export function runProcess(
  process: NodeJS.Process,
  { threadFile }: { threadFile?: string } = {},
): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone, as in `freehold plan ... | head`: nobody is left to tell.
    if (error.code !== 'EPIPE') throw error;
  });
  main(process.argv.slice(2), {
    stdout: text => process.stdout.write(text),
    stderr: text => process.stderr.write(text),
    cwd: process.cwd(),
    env: process.env,
    now: Date.now,
    stdoutIsTerminal: process.stdout.isTTY === true,
    stderrIsTerminal: process.stderr.isTTY === true,
    threadFile,
  }).then(
    exitCode => {
      process.exitCode = exitCode;
    },
    error => {
      process.stderr.write(`${error?.stack ?? error}\n`);
      process.exitCode = exitCodes.couldNotRun;
    },
  );
}

function createProgram(terminal: Terminal): Command {
  return new Command('freehold')
    .description(
      'Generate, check, plan and look at what belongs to an application in the manifest monorepo.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => terminal.stdout(text),
      writeErr: text => terminal.stderr(text),
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 nothing wrong, 1 findings or conflicts, 2 could not run or tell.',
    );
}
