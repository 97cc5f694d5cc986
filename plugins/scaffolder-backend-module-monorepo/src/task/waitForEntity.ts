import {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout as sleep } from 'node:timers/promises';

export interface WaitForEntityOptions {
  catalog: CatalogService;
  entityRef: string;
  credentials: BackstageCredentials;
  logger: LoggerService;
  signal?: AbortSignal;
  /** How often to ask, and how long to pause in between. */
  attempts: number;
  pauseMs: number;
}

/**
 * Waits a while until the catalog shows an entity, so that the link on the result page leads somewhere. When it does
 * not, or cannot be asked, the log says so and the task goes on.
 */
export async function waitForEntity(
  options: WaitForEntityOptions,
): Promise<void> {
  const { entityRef, logger, signal, attempts, pauseMs } = options;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    if (await isThere(options)) {
      logger.info(`The catalog shows ${entityRef}`);
      return;
    }
    if (signal?.aborted) {
      return;
    }
    await sleep(pauseMs);
  }
  logger.warn(
    `The catalog does not show ${entityRef} yet; its page works as soon as it does`,
  );
}

async function isThere(options: WaitForEntityOptions): Promise<boolean> {
  const { catalog, entityRef, credentials, logger } = options;
  try {
    return Boolean(await catalog.getEntityByRef(entityRef, { credentials }));
  } catch (error) {
    logger.debug(`The catalog cannot be asked for ${entityRef}: ${error}`);
    return false;
  }
}
