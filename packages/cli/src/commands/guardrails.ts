import { registerGuardrailsList } from './guardrailsList';
import { registerGuardrailsRender } from './guardrailsRender';
import type { FreeholdCommand } from './types';

export const guardrailsCommand: FreeholdCommand = {
  register(program, execute) {
    const guardrails = program
      .command('guardrails')
      .description(
        'The guardrails themselves: what there is, and what a cluster gets.',
      );
    registerGuardrailsList(guardrails, execute);
    registerGuardrailsRender(guardrails, execute);
  },
};
