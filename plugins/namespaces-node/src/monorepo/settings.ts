import { Config } from '@backstage/config';
import { resolve } from 'node:path';

/**
 * What `freehold.monorepo` of the configuration says, with every default filled in and every path absolute.
 *
 * @public
 */
export interface MonorepoSettings {
  /** Directory of the bare repository. */
  path: string;
  branch: string;
  /** Directory that an absent repository is made from. */
  seed?: string;
  /** The monorepo holds sample data. */
  sample: boolean;
}

/**
 * Reads `freehold.monorepo`.
 *
 * @param options - `root`: the directory that relative paths start at
 */
export function readMonorepoSettings(
  config: Config,
  options: { root: string },
): MonorepoSettings {
  const section = config.getConfig('freehold.monorepo');
  const seed = section.getOptionalString('seed');
  return {
    path: resolve(options.root, section.getString('path')),
    branch: section.getOptionalString('branch') ?? 'main',
    seed: seed === undefined ? undefined : resolve(options.root, seed),
    sample: section.getOptionalBoolean('sample') ?? false,
  };
}
