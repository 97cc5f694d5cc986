import type { ChangePlan } from '@freehold/generators';
import { resolve } from 'node:path';
import { exitCodes } from '../exitCode';
import { loadApplication } from '../input/loadApplication';
import { loadPlatform } from '../input/loadPlatform';
import { directoryFiles } from '../monorepo/directoryFiles';
import { formatPlan } from '../output/planReport';
import { printProblems } from '../output/printProblems';
import { writePlan } from '../output/writePlan';
import { planApplication } from '../plan/planApplication';
import { planPlatform } from '../plan/planPlatform';
import type { Terminal } from '../terminal';
import type { FreeholdCommand } from './types';

interface GenerateOptions {
  application?: string;
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
      .option(
        '--application <file>',
        'the application.yaml (default: what all applications share is written: platform/slo/)',
      )
      .requiredOption('--platform <file>', 'the platform.yaml')
      .requiredOption(
        '--out <directory>',
        'root of a monorepo, or an empty or new directory',
      )
      .action((options: GenerateOptions) =>
        execute(async terminal => {
          const root = resolve(terminal.cwd, options.out);
          const { name, plan } = await planned(options, root, terminal);
          terminal.stdout(formatPlan(name, plan, 'text'));
          if (plan.summary.conflict > 0) return exitCodes.findings;
          await writePlan(root, plan);
          return exitCodes.ok;
        }),
      );
  },
};

async function planned(
  { application, platform }: GenerateOptions,
  root: string,
  terminal: Terminal,
): Promise<{ name: string; plan: ChangePlan }> {
  const files = directoryFiles(root);
  if (application === undefined) {
    const { value, problems } = await loadPlatform(platform, terminal.cwd);
    printProblems(problems, terminal);
    return { name: 'platform', plan: await planPlatform(value, files) };
  }
  const loaded = await loadApplication({ application, platform }, terminal.cwd);
  printProblems(loaded.warnings, terminal);
  return {
    name: loaded.resolved.name,
    plan: await planApplication(loaded, files),
  };
}
