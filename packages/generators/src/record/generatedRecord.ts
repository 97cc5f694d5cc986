import { compareText, fileTree } from '../fileTree';
import { FileTree } from '../types';
import { blobOid } from './blobOid';
import { GENERATOR_VERSION } from './generatorVersion';

/**
 * What was last generated for one application, so that the base of the next three-way plan can be had from a fresh clone.
 *
 * Git already keeps every text that was ever committed, under the object id that depends on nothing but the text. So the
 * record names ids, and holds a text only where the generated one was not committed as it was: in a merge with people's
 * edits, or for a file that people had deleted. The other texts come from the object store by id, also after later edits.
 *
 * @public
 */
export interface GeneratedRecord {
  version: 1;
  /** Version of the generators that wrote the files. */
  generator: string;
  /** Files by path within the application's directory, sorted. */
  files: ReadonlyMap<string, GeneratedFile>;
}

/** @public */
export interface GeneratedFile {
  /** Git object id (SHA-1) of the generated text. */
  oid: string;
  /** The generated text, when the monorepo never held it. */
  text?: string;
}

/**
 * Path of the record within an application's directory.
 *
 * @public
 */
export const GENERATED_RECORD_FILE = '.freehold/generated.json';

const APPLICATION_PATH = /^(applications\/[^/]+)\/(.+)$/;

function relativePath(path: string, directory: string | undefined) {
  const match = APPLICATION_PATH.exec(path);
  if (!match || (directory !== undefined && match[1] !== directory)) {
    throw new Error(
      `Path '${path}' is not in ${
        directory ?? 'an application directory'
      }: record the files of one application at a time`,
    );
  }
  return { directory: match[1], relative: match[2] };
}

/**
 * The record of a generation: `next` is what was generated, `committed` what the commit that carries the record holds.
 *
 * @public
 */
export function recordFor(
  next: FileTree,
  committed: FileTree,
): GeneratedRecord {
  const files = new Map<string, GeneratedFile>();
  let directory: string | undefined;
  for (const [path, text] of next) {
    const place = relativePath(path, directory);
    directory = place.directory;
    files.set(place.relative, {
      oid: blobOid(text),
      ...(committed.get(path) !== text && { text }),
    });
  }
  return {
    version: 1,
    generator: GENERATOR_VERSION,
    files: new Map(
      [...files].sort(([left], [right]) => compareText(left, right)),
    ),
  };
}

/**
 * The record as it stands in the monorepo. Same record, same bytes.
 *
 * @public
 */
export function stringifyGeneratedRecord(record: GeneratedRecord): string {
  const { version, generator, files } = record;
  return `${JSON.stringify(
    { version, generator, files: Object.fromEntries(files) },
    undefined,
    2,
  )}\n`;
}

/**
 * The record's text for files that are committed exactly as they were generated, as for a new application.
 *
 * @public
 */
export function generatedRecord(tree: FileTree): string {
  return stringifyGeneratedRecord(recordFor(tree, tree));
}

/**
 * The base of the next plan. `blobs` holds the texts of the ids that the record names without a text, as read from the
 * object store. A text that is absent, or is not what its id says, is listed as missing and left out of the base: the
 * plan then shows a conflict where the file exists with another text, instead of guessing.
 *
 * @public
 */
export function baseFromRecord(
  record: GeneratedRecord,
  options: { directory: string; blobs: ReadonlyMap<string, string> },
): { base: FileTree; missing: string[] } {
  const entries: Array<[string, string]> = [];
  const missing: string[] = [];
  for (const [relative, { oid, text }] of record.files) {
    const path = `${options.directory}/${relative}`;
    const found = text ?? options.blobs.get(oid);
    if (found !== undefined && blobOid(found) === oid) {
      entries.push([path, found]);
    } else {
      missing.push(path);
    }
  }
  return { base: fileTree(entries), missing };
}

/**
 * Object ids whose texts {@link baseFromRecord} needs.
 *
 * @public
 */
export function blobsOfRecord(record: GeneratedRecord): string[] {
  return [...record.files.values()]
    .filter(({ text }) => text === undefined)
    .map(({ oid }) => oid);
}
