import { Cursor } from '../document/cursor';
import { showValue } from '../document/describe';
import { readDocuments } from '../document/readDocuments';
import type { ParseResult } from '../problem';
import { emptyLibrary, Library } from './library';
import type { OpenSloFile } from './model';
import {
  readAlertCondition,
  readAlertPolicy,
  readNotificationTarget,
} from './readAlertPolicy';
import { readIndicator } from './readIndicator';
import {
  API_VERSION,
  OBJECT_FIELDS,
  readDescription,
  readMetadata,
} from './readObject';
import { readSlo } from './readSlo';

/** Where an application's SLOs stand, in its directory. @public */
export const SLO_FILE = 'slo.yaml';

const MAX_LENGTH = 256 * 1024;
const MAX_DOCUMENTS = 100;

/** Referenced kinds before those that refer to them. */
const KINDS = [
  'SLI',
  'AlertCondition',
  'AlertNotificationTarget',
  'AlertPolicy',
  'Service',
  'DataSource',
  'SLO',
] as const;
type Kind = (typeof KINDS)[number];

/** Kinds whose names mean something; services and data sources are read by nobody here. */
const NAMED: readonly Kind[] = KINDS.filter(
  kind => kind !== 'Service' && kind !== 'DataSource',
);

/** @public */
export interface ParseOpenSloOptions {
  file?: string;
  /** Names of the alert policies that the platform defines; without them a reference to one is not checked. */
  platformPolicies?: readonly string[];
}

/**
 * Reads a file of OpenSLO v1 documents by the rules that the Go SDK enforces, and by a few more that it cannot: what a
 * file refers to has to be there, no name stands twice, and a window has a length.
 *
 * @public
 */
export function parseOpenSlo(
  text: string,
  options: ParseOpenSloOptions = {},
): ParseResult<OpenSloFile> {
  const read = readDocuments(text, {
    file: options.file,
    maxLength: MAX_LENGTH,
    maxDocuments: MAX_DOCUMENTS,
  });
  if (!read.ok) {
    return read;
  }
  const { problems } = read;
  const cursors = read.documents.flatMap(({ data, positions }) => {
    const context = { prefix: 'openslo', positions, problems };
    const document = new Cursor(data, [], context);
    // The SDK also reads a document that is a list of objects.
    return Array.isArray(data) ? document.list() : [document];
  });
  const objects = cursors.flatMap(cursor => {
    const kind = readKind(cursor);
    return kind ? [{ kind, cursor }] : [];
  });

  const library = emptyLibrary();
  for (const { kind, cursor } of objects) {
    declare(kind, cursor, library);
  }
  const file: OpenSloFile = { slos: [] };
  for (const kind of KINDS) {
    for (const object of objects.filter(other => other.kind === kind)) {
      readObject(kind, object.cursor, library, file, options);
    }
  }
  return problems.hasErrors
    ? { ok: false, problems: problems.toArray() }
    : { ok: true, value: file, problems: problems.toArray() };
}

function readKind(cursor: Cursor): Kind | undefined {
  if (!cursor.mapping()) {
    return undefined;
  }
  const version = cursor.field('apiVersion');
  if (version.value !== API_VERSION) {
    return version.report({
      code: 'api-version',
      message: version.present
        ? `apiVersion must be ${API_VERSION}, not ${showValue(version.value)}`
        : 'apiVersion is missing',
      remedy: `Write apiVersion: ${API_VERSION}.`,
    });
  }
  return cursor.field('kind').oneOf(KINDS);
}

/** Two objects of one kind and name: whoever refers to the name would get either. */
function declare(kind: Kind, cursor: Cursor, library: Library): void {
  const name = cursor.field('metadata').field('name');
  if (typeof name.value !== 'string' || !NAMED.includes(kind)) {
    return;
  }
  const key = `${kind}/${name.value}`;
  if (library.declared.has(key)) {
    name.report({
      code: 'duplicate-name',
      message: `The ${kind} ${showValue(name.value)} stands twice in this file`,
      remedy: 'Give one of the two another name.',
    });
  }
  library.declared.add(key);
}

function readObject(
  kind: Kind,
  cursor: Cursor,
  library: Library,
  file: OpenSloFile,
  { platformPolicies }: ParseOpenSloOptions,
): void {
  switch (kind) {
    case 'SLI':
      keep(library.indicators, readIndicator(cursor));
      break;
    case 'AlertCondition':
      keep(library.conditions, readAlertCondition(cursor));
      break;
    case 'AlertNotificationTarget':
      keep(library.notificationTargets, readNotificationTarget(cursor));
      break;
    case 'AlertPolicy':
      keep(library.policies, readAlertPolicy(cursor, library));
      break;
    case 'Service':
      readPlainObject(cursor, []);
      break;
    case 'DataSource':
      readPlainObject(cursor, ['type', 'connectionDetails']);
      break;
    case 'SLO': {
      const slo = readSlo(cursor, { library, platformPolicies });
      if (slo) {
        file.slos.push(slo);
      }
      break;
    }
    default:
      throw new TypeError(`Unknown kind ${kind satisfies never}`);
  }
}

function keep<T extends { name: string }>(
  into: Map<string, T>,
  value: T | undefined,
): void {
  if (value) {
    into.set(value.name, value);
  }
}

/** Checked because a wrong document should not pass, but nothing of it is used: Freehold's own records have it. */
function readPlainObject(cursor: Cursor, fields: string[]): void {
  if (!cursor.mapping(OBJECT_FIELDS)) {
    return;
  }
  readMetadata(cursor.field('metadata'));
  const spec = cursor.field('spec');
  if (spec.present && spec.mapping(['description', ...fields])) {
    readDescription(spec);
  }
  for (const field of fields.map(name => spec.field(name))) {
    if (!field.present || field.value === '') {
      field.missing();
    }
  }
}
