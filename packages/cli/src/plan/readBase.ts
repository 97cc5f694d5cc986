import {
  baseFromRecord,
  blobsOfRecord,
  type FileTree,
  type GeneratedRecord,
  parseGeneratedRecord,
  recordFor,
} from '@freehold/generators';
import { CouldNotRunError } from '../couldNotRunError';
import type { MonorepoFiles } from '../monorepo/types';

/**
 * Reads two of the three sides of a plan: what was generated last, and what stands in the monorepo now, for every path
 * that was generated then or is generated now.
 */
export async function readBase(
  monorepo: MonorepoFiles,
  next: FileTree,
  { directory, recordPath }: { directory: string; recordPath: string },
): Promise<{ base: FileTree; current: FileTree }> {
  const record = await readRecord(monorepo, recordPath);
  const paths = new Set(next.keys());
  for (const file of record?.files.keys() ?? []) {
    paths.add(`${directory}/${file}`);
  }
  const current = await monorepo.readTexts(paths);
  if (!record) return { base: new Map(), current };

  const blobs = new Map([
    ...(await monorepo.readBlobs(blobsOfRecord(record))),
    // Without git's history, a text that is at hand may be the recorded one: a file that nobody touched is its own base.
    ...textsByOid(current),
    ...textsByOid(next),
  ]);
  return { base: baseFromRecord(record, { directory, blobs }).base, current };
}

async function readRecord(
  monorepo: MonorepoFiles,
  path: string,
): Promise<GeneratedRecord | undefined> {
  const text = (await monorepo.readTexts([path])).get(path);
  if (text === undefined) return undefined;
  const parsed = parseGeneratedRecord(text, { file: path });
  if (!parsed.ok) throw new CouldNotRunError(parsed.problems);
  return parsed.value;
}

function textsByOid(tree: FileTree): Array<[oid: string, text: string]> {
  return [...tree].map(([path, text]) => {
    const alone = new Map([[path, text]]);
    const [{ oid }] = recordFor(alone, alone).files.values();
    return [oid, text];
  });
}
