import type { Platform } from '@freehold/application';
import {
  type ChangePlan,
  generatePlatform,
  planFiles,
  SHARED_RULES_FILE,
} from '@freehold/generators';
import type { MonorepoFiles } from '../monorepo/types';

/**
 * Plans the files that all applications share. Only machines write them, so they always follow the platform: nobody's
 * edits are merged into them.
 */
export async function planPlatform(
  platform: Platform,
  monorepo: MonorepoFiles,
): Promise<ChangePlan> {
  const current = await monorepo.readTexts([SHARED_RULES_FILE]);
  return planFiles({
    base: current,
    current,
    next: generatePlatform(platform),
  });
}
