import { summariseResults } from '@freehold/guardrails';
import type { CheckOptions } from '../commands/check';
import type { ExitCode } from '../exitCode';
import { escapeControls } from '../output/escapeControls';
import type { Terminal } from '../terminal';
import { checkFolder } from './checkFolder';
import { checkMonorepo } from './checkMonorepo';
import { exitCodeOf } from './exitCodeOf';
import { fixFiles } from './fixFiles';
import type { CheckOutcome } from './outcome';
import { printReport } from './printReport';
import { resolveScope } from './scope';

/** `freehold check`: looks, mends when asked to, and tells. */
export async function runCheck(
  paths: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { policies, platform, fix, failOn } = options;
  const { cwd, now = Date.now } = terminal;
  const scope = resolveScope(paths, { policies, platform, cwd });
  const check = async (): Promise<CheckOutcome> =>
    scope.kind === 'monorepo'
      ? checkMonorepo(scope, options, terminal, now)
      : checkFolder(scope.paths, options, terminal, now());
  const say = (note: string) => terminal.stderr(`${escapeControls(note)}\n`);

  let outcome = await check();
  outcome.notes.forEach(say);
  if (fix) {
    const { fixed, files, notes } = await fixFiles(outcome);
    notes.forEach(say);
    say(`Mended ${fixed} findings in ${files} files.`);
    if (files > 0) outcome = await check();
  }
  await printReport(outcome, options, terminal);
  return exitCodeOf(summariseResults(outcome.results), outcome.results, failOn);
}
