import { CODEOWNERS_FILE, parseCodeowners } from '@freehold/generators';
import { waiversFile } from '@freehold/guardrails';
import { createHash } from 'node:crypto';
import { PlatformSource } from './platformSource';

/** Version of what is made of a result: raise it, and the next evaluation looks at every application. */
const EVALUATION_VERSION = 1;

const WAIVERS = 'platform/waivers/';
/** Generated from the rest; that it is right is a matter of the platform. */
const RENDERED = 'platform/rendered/';

/**
 * Tells by one text everything that the findings of an application follow from. When it is the same as at the last
 * evaluation, so are they. A new application and a waiver change files that all share (CODEOWNERS and platform/); only
 * their part in it counts, so that neither makes ten thousand others be looked at.
 */
export function applicationBases(options: {
  platform: PlatformSource;
  /** Absent when nobody could be asked. */
  groups: ReadonlySet<string> | undefined;
  now: Date;
}): (application: { name: string; oid: string; ownerRef: string }) => string {
  const { platform, groups, now } = options;
  const { entries } = platform;
  const waivers = new Map(
    entries
      .filter(({ path }) => path.startsWith(WAIVERS))
      .map(({ path, oid }) => [path, oid]),
  );
  const owners = ownerLines(platform.texts.get(CODEOWNERS_FILE));
  const shared = digest([
    EVALUATION_VERSION,
    // Waivers end with a day.
    now.toISOString().slice(0, 10),
    owners.foreign,
    ...entries
      .filter(
        ({ path }) => !path.startsWith(WAIVERS) && !path.startsWith(RENDERED),
      )
      .map(({ path, oid }) => [path, oid]),
  ]);
  return ({ name, oid, ownerRef }) =>
    digest([
      shared,
      oid,
      waivers.get(waiversFile(name)) ?? '',
      owners.of(name),
      groups ? groups.has(ownerRef) : 'unknown',
    ]);
}

/** What CODEOWNERS says of one application, and what of all of them. */
function ownerLines(text: string | undefined): {
  foreign: unknown[];
  of(name: string): unknown[];
} {
  if (text === undefined) {
    return { foreign: ['missing'], of: () => [] };
  }
  const { entries, problems } = parseCodeowners(text);
  const own = new Map<string, unknown[]>();
  const foreign: unknown[] = [];
  for (const { pattern, owners, directory } of entries) {
    if (directory === undefined) {
      foreign.push([pattern, owners]);
    } else {
      const lines = own.get(directory) ?? [];
      own.set(directory, lines);
      // The last line that matches decides: how many of the others come before is part of what it says.
      lines.push([foreign.length, owners]);
    }
  }
  foreign.push(problems.map(({ code, message }) => [code, message]));
  return { foreign, of: name => own.get(`applications/${name}`) ?? [] };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
