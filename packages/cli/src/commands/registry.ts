import { generateCommand } from './generate';
import { planCommand } from './plan';
import { referenceCommand } from './reference';
import { schemaCommand } from './schema';
import { sloCommand } from './slo';
import type { FreeholdCommand } from './types';

/** Every command, in the order of `freehold --help`. */
export const commands: readonly FreeholdCommand[] = [
  generateCommand,
  planCommand,
  referenceCommand,
  schemaCommand,
  sloCommand,
];
