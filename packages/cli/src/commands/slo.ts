import { registerSloRules } from './sloRules';
import { registerSloStatus } from './sloStatus';
import type { FreeholdCommand } from './types';

export const sloCommand: FreeholdCommand = {
  register(program, execute) {
    const slo = program
      .command('slo')
      .description('Service level objectives: their rules, and how they are.');
    registerSloRules(slo, execute);
    registerSloStatus(slo, execute);
  },
};
