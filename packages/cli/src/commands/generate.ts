import { resolve } from 'node:path';
import { exitCodes } from '../exitCode';
import { loadApplication } from '../input/loadApplication';
import { directoryFiles } from '../monorepo/directoryFiles';
import { formatPlan } from '../output/planReport';
import { printProblems } from '../output/printProblems';
import { writePlan } from '../output/writePlan';
import { planApplication } from '../plan/planApplication';
import type { FreeholdCommand } from './types';

interface GenerateOptions {
  application: string;
  platform: string;
  out: string;
}

export const generateCommand: FreeholdCommand = {
  register(program, execute) {
    program
      .command('generate')
      .description(
        'Write everything that an application.yaml implies: applications/<name>/ below a directory. Edits that people made to files generated earlier survive; a conflict stops the run before anything is written.',
      )
      .requiredOption('--application <file>', 'the application.yaml')
      .requiredOption('--platform <file>', 'the platform.yaml')
      .requiredOption(
        '--out <directory>',
        'root of a monorepo, or an empty or new directory',
      )
      .action((options: GenerateOptions) =>
        execute(async terminal => {
          const loaded = await loadApplication(options, terminal.cwd);
          printProblems(loaded.warnings, terminal);

          const root = resolve(terminal.cwd, options.out);
          const plan = await planApplication(loaded, directoryFiles(root));
          terminal.stdout(formatPlan(loaded.resolved.name, plan, 'text'));
          if (plan.summary.conflict > 0) return exitCodes.findings;
          await writePlan(root, plan);
          return exitCodes.ok;
        }),
      );
  },
};
