import { ServiceUnavailableError } from '@backstage/errors';
import {
  PLATFORM_FILE,
  Platform,
  formatProblem,
  parsePlatform,
} from '@freehold/application';
import { Snapshot } from '@freehold/monorepo';

/** The platform at a commit, with the object id of its file. */
export async function readPlatform(
  snapshot: Snapshot,
): Promise<{ platform: Platform; oid: string }> {
  const [entries, text] = await Promise.all([
    snapshot.list('platform'),
    snapshot.readText(PLATFORM_FILE),
  ]);
  const entry = entries.find(({ path }) => path === PLATFORM_FILE);
  if (!entry || text === undefined) {
    throw new ServiceUnavailableError(
      `The monorepo has no ${PLATFORM_FILE} at ${snapshot.commit}; restore it`,
    );
  }
  const parsed = parsePlatform(text, { file: PLATFORM_FILE });
  if (!parsed.ok) {
    throw new ServiceUnavailableError(
      `${PLATFORM_FILE} cannot be read: ${parsed.problems
        .map(formatProblem)
        .join('; ')}`,
    );
  }
  return { platform: parsed.value, oid: entry.oid };
}
