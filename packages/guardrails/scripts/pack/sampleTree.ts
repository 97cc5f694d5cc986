import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedTree } from './generatedTree';
import { PARAMETERS, type Pack } from './readPack';

/** The pack as a monorepo has it. Parameters belong to the platform: they are copied once, and then kept. */
export function sampleTree(root: string, { files }: Pack): GeneratedTree {
  const own = join(root, PARAMETERS);
  return {
    root,
    files: new Map(
      [...files].map(([file, text]) => [
        file,
        file === PARAMETERS && existsSync(own)
          ? readFileSync(own, 'utf8')
          : text,
      ]),
    ),
    // Policies of the monorepo's own may stand beside those of the pack.
    isGenerated: () => false,
    remedy: 'Run yarn workspace @freehold/guardrails pack:sample.',
  };
}
