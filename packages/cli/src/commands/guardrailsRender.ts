import type { Command } from 'commander';
import type { Execute } from './types';

export interface GuardrailsRenderOptions {
  monorepo: string;
  out?: string;
  check?: boolean;
}

export function registerGuardrailsRender(
  parent: Command,
  execute: Execute,
): void {
  parent
    .command('render')
    .description(
      'Write what clusters apply: the policies, with bindings that leave out what is waived today.',
    )
    .option('--monorepo <directory>', 'a directory in a monorepo', '.')
    .option(
      '--out <directory>',
      'where to write (default: platform/rendered/guardrails of the monorepo)',
    )
    .option('--check', 'do not write: exit 1 when a file is not current')
    .action((options: GuardrailsRenderOptions) =>
      execute(async terminal => {
        const { renderGuardrailFiles } = await import(
          '../guardrails/renderGuardrailFiles'
        );
        return renderGuardrailFiles(options, terminal);
      }),
    );
}
