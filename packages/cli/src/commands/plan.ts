import { Option } from 'commander';
import { exitCodes } from '../exitCode';
import { loadApplication } from '../input/loadApplication';
import { emptyFiles } from '../monorepo/emptyFiles';
import { openMonorepo } from '../monorepo/openMonorepo';
import {
  formatPlan,
  type ReportFormat,
  reportFormats,
} from '../output/planReport';
import { printProblems } from '../output/printProblems';
import { planApplication } from '../plan/planApplication';
import type { FreeholdCommand } from './types';

interface PlanOptions {
  application: string;
  platform: string;
  monorepo?: string;
  branch: string;
  format: ReportFormat;
}

export const planCommand: FreeholdCommand = {
  register(program, execute) {
    program
      .command('plan')
      .description(
        'Show what creating or regenerating an application would do to a monorepo. Writes nothing.',
      )
      .requiredOption('--application <file>', 'the application.yaml')
      .requiredOption('--platform <file>', 'the platform.yaml')
      .option(
        '--monorepo <directory>',
        'a checkout or a bare repository (default: an empty monorepo)',
      )
      .option('--branch <branch>', 'branch of a bare repository', 'main')
      .addOption(
        new Option('--format <format>', 'format of the report')
          .choices(reportFormats)
          .default('text'),
      )
      .action((options: PlanOptions) =>
        execute(async terminal => {
          const loaded = await loadApplication(options, terminal.cwd);
          printProblems(loaded.warnings, terminal);

          const monorepo =
            options.monorepo === undefined
              ? emptyFiles
              : await openMonorepo(options.monorepo, {
                  branch: options.branch,
                  cwd: terminal.cwd,
                });
          try {
            const plan = await planApplication(loaded, monorepo);
            terminal.stdout(
              formatPlan(loaded.resolved.name, plan, options.format),
            );
            return plan.summary.conflict > 0
              ? exitCodes.findings
              : exitCodes.ok;
          } finally {
            await monorepo.close();
          }
        }),
      );
  },
};
