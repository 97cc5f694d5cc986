import type { FreeholdCommand } from './types';

/**
 * Every command, in the order of `freehold --help`. Each is loaded when a command line needs it, because a check of one
 * application takes less time than loading all of them.
 */
export const commands: ReadonlyMap<string, () => Promise<FreeholdCommand>> =
  new Map([
    ['check', async () => (await import('./check')).checkCommand],
    ['generate', async () => (await import('./generate')).generateCommand],
    [
      'guardrails',
      async () => (await import('./guardrails')).guardrailsCommand,
    ],
    ['plan', async () => (await import('./plan')).planCommand],
    ['reference', async () => (await import('./reference')).referenceCommand],
    ['schema', async () => (await import('./schema')).schemaCommand],
    ['slo', async () => (await import('./slo')).sloCommand],
  ]);

/** The command that a command line names, or all of them when it names none, to list them or to refuse it. */
export function commandsFor(
  args: readonly string[],
): Promise<FreeholdCommand[]> {
  const named = commands.get(args[0] ?? '');
  const loaders = named === undefined ? [...commands.values()] : [named];
  return Promise.all(loaders.map(load => load()));
}
