import { Option } from 'commander';
import type { FreeholdCommand } from './types';

/** As commander hands them over. */
export interface CheckOptions {
  policies?: string;
  platform?: string;
  changedSince?: string;
  format: CheckFormat;
  verdicts: 'findings' | 'all';
  fix?: boolean;
  jobs?: string;
  failOn: 'warning' | 'error';
  kubernetesVersion?: string;
  groups?: string;
  /** Absent: when the output is a terminal. */
  color?: boolean;
}

export type CheckFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github';

export const checkCommand: FreeholdCommand = {
  register(program, execute) {
    program
      .command('check')
      .description(
        'Hold manifests to the guardrails: the policies of platform/guardrails as the API server evaluates them, the rules of the repository and the waivers.',
      )
      .argument(
        '[path...]',
        'root of a monorepo, directory of an application, folder of an environment, or a file (default: the monorepo around the working directory); with --policies and without a monorepo, any folder of manifests',
      )
      .option(
        '--policies <directory>',
        'policies, bindings and parameters to use in place of platform/guardrails',
      )
      .option(
        '--platform <file>',
        'the platform.yaml (default: the nearest platform/platform.yaml above the path)',
      )
      .option(
        '--changed-since <revision>',
        'only applications that changed since the merge base with a revision of git',
      )
      .addOption(
        new Option('--format <format>', 'format of the report')
          .choices(['text', 'json', 'sarif', 'junit', 'github'])
          .default('text'),
      )
      .addOption(
        new Option(
          '--verdicts <which>',
          'only what is wrong or unknown, or every rule with every object',
        )
          .choices(['findings', 'all'])
          .default('findings'),
      )
      .option('--fix', 'mend what a machine can mend, then check again')
      .addOption(
        new Option(
          '--fail-on <severity>',
          'the least severity with which the exit code is 1',
        )
          .choices(['warning', 'error'])
          .default('warning'),
      )
      .option(
        '--kubernetes-version <version>',
        'check by this version instead of those that platform.yaml names: 1.36',
      )
      .option(
        '--groups <file>',
        'groups of the organisation: one reference a line, or a JSON list',
      )
      .option(
        '--jobs <number>',
        'threads for large monorepos (default: one for each processor)',
      )
      .option('--color', 'colours even when the output is no terminal')
      .option('--no-color', 'no colours; as the variable NO_COLOR')
      .action((paths: string[], options: CheckOptions) =>
        execute(async terminal => {
          const { runCheck } = await import('../check/runCheck');
          return runCheck(paths, options, terminal);
        }),
      );
  },
};
