import { compareText, fileTree } from '../fileTree';
import { FileTree } from '../types';
import { blobOid } from './blobOid';
import { GeneratedFile, GeneratedRecord, recordFor } from './generatedRecord';

/**
 * The record after some of an application's files were generated again: `next` is what was generated of `paths`, and
 * `committed` what the commit that carries the record holds. What is recorded of all other files stays.
 *
 * @public
 */
export function amendRecord(
  record: GeneratedRecord,
  options: {
    directory: string;
    paths: Iterable<string>;
    next: FileTree;
    committed: FileTree;
  },
): GeneratedRecord {
  const { directory, paths, next, committed } = options;
  const files = new Map(record.files);
  for (const path of paths) {
    const text = next.get(path);
    const relative = path.slice(directory.length + 1);
    if (text === undefined) {
      files.delete(relative);
    } else {
      const generated = recordFor(fileTree([[path, text]]), committed);
      for (const [key, file] of generated.files) {
        files.set(key, file);
      }
    }
  }
  return {
    ...record,
    files: new Map(
      [...files].sort(([left], [right]) => compareText(left, right)),
    ),
  };
}

/**
 * The text that was generated last for a file, when it is among the texts at hand: without the object store, one of them
 * that has the recorded id is the recorded text.
 *
 * @public
 */
export function recordedText(
  file: GeneratedFile,
  candidates: Iterable<string | undefined>,
): string | undefined {
  if (file.text !== undefined) {
    return file.text;
  }
  for (const text of candidates) {
    if (text !== undefined && blobOid(text) === file.oid) {
      return text;
    }
  }
  return undefined;
}
