import { isApplicationName } from '@freehold/application';
import {
  formatPath,
  readDocument,
  showValue,
  type ParseResult,
  type Problem,
} from '@freehold/slo';
import type { Waiver } from '../model';
import { waiversFile } from '../waiverFile';
import { readWaiver } from './readWaiver';
import { RecordReader, type TextRule } from './RecordReader';

/** An application with that many exceptions follows no rules; a hostile file is not read for long. */
const MAX_WAIVERS = 50;
const MAX_LENGTH = 256 * 1024;

const API_VERSION = 'freehold.dev/v1alpha1';

function exactly(text: string): TextRule[] {
  return [
    {
      code: 'kind',
      accepts: value => value === text,
      expected: text,
      remedy: `Write ${text}.`,
    },
  ];
}

const APPLICATION_NAME: TextRule[] = [
  {
    code: 'application-invalid',
    accepts: isApplicationName,
    expected: 'the name of an application',
    remedy: 'Write the name of the directory below applications/.',
  },
];

/** @public */
export interface ParseWaiversOptions {
  /** Path from the root of the monorepo; that of the application when absent. */
  file?: string;
  /** The application that the name of the file names. */
  application?: string;
}

/**
 * Reads a file of waivers. It is read as a whole or not at all: an exception that somebody has misspelt waives nothing,
 * and neither do those beside it until it is mended.
 *
 * What only the platform knows, as its rules and environments, is not checked here: see `checkWaivers`.
 *
 * @public
 */
export function parseWaivers(
  text: string,
  options: ParseWaiversOptions = {},
): ParseResult<Waiver[]> {
  const { application } = options;
  const file =
    options.file ?? (application === undefined ? '' : waiversFile(application));
  const read = readDocument(text, {
    ...(file === '' ? {} : { file }),
    maxLength: MAX_LENGTH,
    deepestField: 'five',
  });
  if (!read.ok) {
    return read;
  }
  const { data, positions, problems } = read;
  const reader = new RecordReader('waivers', positions, problems);
  reader.mapping(data, [], ['apiVersion', 'kind', 'metadata', 'spec']);
  reader.text(data.apiVersion, ['apiVersion'], exactly(API_VERSION));
  reader.text(data.kind, ['kind'], exactly('Waivers'));
  const metadata = reader.mapping(data.metadata, ['metadata'], ['name']);
  const name =
    metadata &&
    reader.text(
      metadata.name,
      ['metadata', 'name'],
      application === undefined ? APPLICATION_NAME : nameOfFile(application),
    );
  const spec = reader.mapping(data.spec, ['spec'], ['waivers']);
  const path = ['spec', 'waivers'];
  const items = spec ? reader.list(spec.waivers, path, MAX_WAIVERS) : [];
  const waivers = items.flatMap((item, index) => {
    const waiver = readWaiver(item, [...path, index], reader);
    return waiver === undefined ? [] : [waiver];
  });
  refuseDuplicates(items, reader);
  const found = problems.toArray().filter(isWorthSaying);
  if (problems.hasErrors || name === undefined) {
    return { ok: false, problems: found };
  }
  return {
    ok: true,
    value: waivers.map(waiver => ({
      ...waiver,
      application: name,
      file: file || waiversFile(name),
    })),
    problems: found,
  };
}

function nameOfFile(application: string): TextRule[] {
  return [
    {
      code: 'application-not-file',
      accepts: value => value === application,
      expected: `${application}, as the file is named`,
      remedy: `Write ${application}, or rename the file.`,
    },
    ...APPLICATION_NAME,
  ];
}

/** By what is written, so that an entry with another problem counts, too. */
function refuseDuplicates(items: unknown[], reader: RecordReader): void {
  const seen = new Set<string>();
  items.forEach((item, index) => {
    const id = (item as { id?: unknown } | null)?.id;
    if (typeof id !== 'string') {
      return;
    }
    if (seen.has(id)) {
      const path = ['spec', 'waivers', index, 'id'];
      reader.refuse('id-duplicate', path, {
        message: `${formatPath(path)} is ${showValue(
          id,
        )}, which a waiver before has`,
        remedy: 'Give each waiver an id of its own.',
      });
    }
    seen.add(id);
  });
}

/** Only Freehold reads the file, and reads a day as such with and without quotes. */
function isWorthSaying({ code, path }: Problem): boolean {
  return !(code === 'yaml/ambiguous-scalar' && path.at(-1) === 'expires');
}
