import {
  reportGithub,
  reportJson,
  reportJunit,
  reportSarif,
  reportText,
} from '@freehold/guardrails';
import { version } from '../../package.json';
import type { CheckOptions } from '../commands/check';
import type { Terminal } from '../terminal';
import type { CheckOutcome } from './outcome';
import { withRepositoryPaths } from './repositoryPaths';

/** Prints what a check has found in the format that was asked for. */
export async function printReport(
  outcome: CheckOutcome,
  { format, color, failOn }: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const isForHost = format === 'github' || format === 'sarif';
  const { results, rules, checked, textOf } = isForHost
    ? await withRepositoryPaths(outcome)
    : outcome;
  const report = { results, rules, checked };
  switch (format) {
    case 'json':
      for (const piece of inLargePieces(reportJson(report))) {
        terminal.stdout(piece);
      }
      return;
    case 'sarif':
      terminal.stdout(reportSarif(report, { version, textOf }));
      return;
    case 'junit':
      terminal.stdout(reportJunit(report, { failOn }));
      return;
    case 'github':
      terminal.stdout(reportGithub(report));
      return;
    default:
      terminal.stdout(
        reportText(report, { textOf, color: color ?? wantsColor(terminal) }),
      );
  }
}

/** https://no-color.org */
function wantsColor({ env = {}, stdoutIsTerminal }: Terminal): boolean {
  return stdoutIsTerminal === true && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** A pipe takes a few large pieces sooner than very many small ones. */
function* inLargePieces(pieces: Iterable<string>): Generator<string, void> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length > 1024 * 1024) {
      yield waiting.join('');
      waiting = [];
      length = 0;
    }
  }
  yield waiting.join('');
}
