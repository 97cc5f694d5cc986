import { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { LocalMonorepoStore, seedTree } from '@freehold/monorepo';
import { stat } from 'node:fs/promises';
import { readSeed } from './readSeed';
import { MonorepoSettings } from './settings';

const SEED_AUTHOR = { name: 'Freehold', email: 'freehold@example.invalid' };

/**
 * Opens the repository of the settings, and makes it from the seed first when it does not exist. Two processes that
 * start at once are fine: making it is atomic, and whoever comes second opens what the first one made.
 */
export async function openMonorepo(
  settings: MonorepoSettings,
  options: { logger: LoggerService },
): Promise<LocalMonorepoStore> {
  const { path, branch, seed } = settings;
  if (!(await exists(path))) {
    if (seed === undefined) {
      throw new NotFoundError(
        `freehold.monorepo.path: there is no repository at ${path}; create a bare repository there, or name a directory to make it from in freehold.monorepo.seed`,
      );
    }
    options.logger.info(`Making the monorepo at ${path} from ${seed}`);
    await LocalMonorepoStore.init({
      path,
      branch,
      tree: seedTree(await readSeed(seed)),
      author: SEED_AUTHOR,
      subject: 'Seed the monorepo',
    });
  }
  return LocalMonorepoStore.open({ path, branch, logger: options.logger });
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return false;
    }
    throw error;
  }
}
