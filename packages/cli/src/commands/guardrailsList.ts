import { type Command, Option } from 'commander';
import type { Execute } from './types';

export interface GuardrailsListOptions {
  monorepo: string;
  policies?: string;
  format: 'text' | 'json';
}

export function registerGuardrailsList(
  parent: Command,
  execute: Execute,
): void {
  parent
    .command('list')
    .description(
      'List every guardrail: its name, which waivers use, its severity and what it demands.',
    )
    .option('--monorepo <directory>', 'a directory in a monorepo', '.')
    .option(
      '--policies <directory>',
      'policies to list in place of platform/guardrails',
    )
    .addOption(
      new Option('--format <format>', 'format of the list')
        .choices(['text', 'json'])
        .default('text'),
    )
    .action((options: GuardrailsListOptions) =>
      execute(async terminal => {
        const { listGuardrails } = await import('../guardrails/listGuardrails');
        return listGuardrails(options, terminal);
      }),
    );
}
