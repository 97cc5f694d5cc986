import type { Struct } from '../types/decodeObject';
import { CONSTANT_DEFAULTS } from './constants';
import { PLATFORM_DEFAULTS } from './platform';
import { POD_DEFAULTS } from './pods';
import { fill } from './struct';
import { WORKLOAD_DEFAULTS } from './workloads';

const CONSTANTS = new Map(
  Object.entries(CONSTANT_DEFAULTS).map(([type, defaults]) => [
    type,
    Object.entries(defaults),
  ]),
);
const COMPUTED = [WORKLOAD_DEFAULTS, POD_DEFAULTS, PLATFORM_DEFAULTS];

/**
 * Fills the defaults of a struct of the given type, those that depend on nothing first.
 *
 * @internal
 */
export function applyDefaults(
  type: string,
  struct: Struct,
  minor: number,
): void {
  for (const [field, value] of CONSTANTS.get(type) ?? []) {
    fill(struct, field, value);
  }
  for (const defaults of COMPUTED) {
    defaults[type]?.(struct, minor);
  }
}
