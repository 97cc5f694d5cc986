import { type Command, Option } from 'commander';
import { type ExitCode, exitCodes } from '../exitCode';
import { escapeControls } from '../output/escapeControls';
import {
  formatStatus,
  type StatusFormat,
  statusFormats,
} from '../output/sloStatusReport';
import { readStatus } from '../slo/readStatus';
import type { Verdict } from '../slo/status';
import type { Execute } from './types';

interface StatusOptions {
  portal: string;
  application?: string;
  owner?: string;
  format: StatusFormat;
}

const EXIT_CODES: Record<Verdict, ExitCode> = {
  fine: exitCodes.ok,
  burning: exitCodes.findings,
  unknown: exitCodes.couldNotRun,
};

export function registerSloStatus(parent: Command, execute: Execute): void {
  parent
    .command('status')
    .description(
      'Ask the portal how the objectives of an application, an owner or the whole platform are. Exit 1 when a budget is exhausted or burning, 2 when it cannot be told. The token is taken from the environment variable FREEHOLD_TOKEN.',
    )
    .requiredOption(
      '--portal <url>',
      "address of the portal's backend: https://portal.example.com",
    )
    .addOption(
      new Option(
        '--application <name>',
        'all objectives of one application',
      ).conflicts('owner'),
    )
    .option(
      '--owner <ref>',
      'applications of one owner: group:default/team-payment',
    )
    .addOption(
      new Option('--format <format>', 'format of the report')
        .choices(statusFormats)
        .default('text'),
    )
    .action((options: StatusOptions) =>
      execute(async terminal => {
        const status = await readStatus(options, terminal.env ?? {});
        terminal.stdout(formatStatus(status, options.format));
        for (const reason of status.unknown) {
          terminal.stderr(`${escapeControls(reason)}\n`);
        }
        return EXIT_CODES[status.verdict];
      }),
    );
}
