import { Snapshot } from '@freehold/monorepo';
import { SLO_FILE } from '@freehold/slo';
import { SloSourceText } from './deriveObjectives';

/**
 * The texts of slo.yaml of applications, read together. When one of them cannot be read (it is too large, or a link),
 * each is read for itself, so that only that one is missing.
 */
export async function readSloTexts(
  snapshot: Snapshot,
  names: readonly string[],
): Promise<(name: string) => SloSourceText> {
  const pathOf = (name: string) => `applications/${name}/${SLO_FILE}`;
  const failures = new Map<string, string>();
  const read = async () => {
    try {
      return await snapshot.readTexts(names.map(pathOf));
    } catch (error) {
      return readEach(snapshot, names.map(pathOf), failures, error);
    }
  };
  const texts = names.length > 0 ? await read() : new Map<string, string>();
  return name => {
    const path = pathOf(name);
    const text = texts.get(path);
    if (text !== undefined) {
      return { text };
    }
    const error = failures.get(path);
    return error === undefined ? undefined : { error };
  };
}

async function readEach(
  snapshot: Snapshot,
  paths: readonly string[],
  failures: Map<string, string>,
  cause: unknown,
): Promise<Map<string, string>> {
  if (!isUnreadableFile(cause)) {
    throw cause;
  }
  const texts = new Map<string, string>();
  for (const path of paths) {
    try {
      const text = await snapshot.readText(path);
      if (text !== undefined) {
        texts.set(path, text);
      }
    } catch (error) {
      if (!isUnreadableFile(error)) {
        throw error;
      }
      failures.set(path, error.message);
    }
  }
  return texts;
}

/** What people put into the file, as opposed to a monorepo that cannot be reached. */
function isUnreadableFile(error: unknown): error is Error {
  return error instanceof Error && error.name === 'InputError';
}
