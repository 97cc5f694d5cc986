import { CODEOWNERS_FILE } from '@freehold/generators';
import { Snapshot, TreeEntry } from '@freehold/monorepo';
import { chunked } from '../../database/chunked';

const PLATFORM_DIRECTORY = 'platform';

/** Files whose texts are read in one batch. */
const FILES_AT_ONCE = 200;

/** Everything below platform/, and CODEOWNERS, at one commit. */
export interface PlatformSource {
  entries: readonly TreeEntry[];
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads what all applications share. A file of it that cannot be read fails the whole: nobody knows what it would have
 * refused.
 */
export async function readPlatformSource(
  snapshot: Snapshot,
): Promise<PlatformSource> {
  const entries = (await snapshot.listFiles(PLATFORM_DIRECTORY)).filter(
    ({ type }) => type === 'file',
  );
  const texts = new Map<string, string>();
  const paths = [...entries.map(({ path }) => path), CODEOWNERS_FILE];
  for (const chunk of chunked(paths, FILES_AT_ONCE)) {
    for (const [path, text] of await snapshot.readTexts(chunk)) {
      texts.set(path, text);
    }
  }
  return { entries, texts };
}
