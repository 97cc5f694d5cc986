import { parse, stringify } from 'yaml';
import {
  Application,
  exampleApplicationText,
  exampleJobText,
  examplePlatformText,
  parseApplication,
  parsePlatform,
  Platform,
  Problem,
} from '..';

/** Values by path, `spec.egress.0.port`; `undefined` removes the field. A key with dots is written in brackets. */
export type Edits = Record<string, unknown>;

function edited(text: string, edits: Edits): string {
  const data = parse(text);
  for (const [path, value] of Object.entries(edits)) {
    const keys = (path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? []).map(key =>
      key.replace(/^\[|\]$/g, ''),
    );
    const last = keys.pop() ?? '';
    const parent = keys.reduce((node, key) => (node[key] ??= {}), data);
    if (value === undefined) {
      delete parent[last];
    } else {
      parent[last] = value;
    }
  }
  return stringify(data);
}

/** The text of the example of an http application, edited. */
export const applicationText = (edits: Edits = {}) =>
  edited(exampleApplicationText, edits);

/** The text of the example of a scheduled job, edited. */
export const jobText = (edits: Edits = {}) => edited(exampleJobText, edits);

/** The text of the platform of the sample monorepo, edited. */
export const platformText = (edits: Edits = {}) =>
  edited(examplePlatformText, edits);

function valueOf<T>(
  parsed: { ok: true; value: T } | { ok: false; problems: Problem[] },
): T {
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.problems, null, 2));
  }
  return parsed.value;
}

export const anApplication = (edits?: Edits): Application =>
  valueOf(parseApplication(applicationText(edits)));

export const aJob = (edits?: Edits): Application =>
  valueOf(parseApplication(jobText(edits)));

export const aPlatform = (edits?: Edits): Platform =>
  valueOf(parsePlatform(platformText(edits)));

/** `code at path`, short enough for a table. */
export const inShort = (problems: Problem[]) =>
  problems.map(({ code, path }) => `${code} at ${path.join('.')}`);
