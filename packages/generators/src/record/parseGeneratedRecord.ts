import { ParseResult, Problem } from '@freehold/application';
import { compareText, isTreePath } from '../fileTree';
import { excerpt, isRecord, problem } from '../problem';
import { GeneratedFile, GeneratedRecord } from './generatedRecord';

const OID = /^[0-9a-f]{40}$/;
const REMEDY =
  'Restore the record from the history of the monorepo; it is written by machines only.';

/**
 * Reads a record that somebody may have edited.
 *
 * @public
 */
export function parseGeneratedRecord(
  text: string,
  options: { file?: string } = {},
): ParseResult<GeneratedRecord> {
  const problems: Problem[] = [];
  const report = (
    code: string,
    message: string,
    path: Array<string | number> = [],
  ) =>
    problems.push(
      problem({ code, file: options.file, path, message, remedy: REMEDY }),
    );

  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    report('record/not-json', 'The record of generation is not JSON.');
    return { ok: false, problems };
  }
  if (!isRecord(value) || value.version !== 1) {
    report(
      'record/version-unknown',
      'The record of generation is not of version 1.',
      ['version'],
    );
    return { ok: false, problems };
  }
  const { generator, files } = value;
  if (typeof generator !== 'string' || !isRecord(files)) {
    report(
      'record/field-invalid',
      `The record needs 'generator' as text and 'files' as an object.`,
    );
    return { ok: false, problems };
  }
  const parsed = new Map<string, GeneratedFile>();
  for (const path of Object.keys(files).sort(compareText)) {
    const entry = files[path];
    if (!isTreePath(path)) {
      report(
        'record/path-invalid',
        `files: ${excerpt(path)} is not a path within the application.`,
        ['files', path],
      );
    } else if (
      !isRecord(entry) ||
      typeof entry.oid !== 'string' ||
      !OID.test(entry.oid) ||
      (entry.text !== undefined && typeof entry.text !== 'string')
    ) {
      report(
        'record/file-invalid',
        `files: ${excerpt(
          path,
        )} needs 'oid', a git object id, and 'text', if any, as text.`,
        ['files', path],
      );
    } else {
      parsed.set(path, {
        oid: entry.oid,
        ...(entry.text !== undefined && { text: entry.text }),
      });
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { version: 1, generator, files: parsed }, problems };
}
