import { Problem } from '@freehold/application';
import { compareText } from '../fileTree';
import { excerpt, problem } from '../problem';
import {
  CODEOWNERS_FILE,
  CODEOWNERS_HEADER,
  parseCodeowners,
  PLATFORM_PATTERNS,
} from './parseCodeowners';

/** GitHub ignores a larger file as a whole, and with it every owner. */
const MAX_BYTES = 3 * 1024 * 1024;

const DIRECTORY = /^applications\/[a-z0-9][a-z0-9-]*$/;
const OWNER =
  /^(?:@[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*|[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*)$/;

/**
 * CODEOWNERS cannot be written without losing something; `problems` says what.
 *
 * @public
 */
export class CodeownersError extends Error {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ message }) => message).join(' '));
    this.name = 'CodeownersError';
    this.problems = problems;
  }
}

/** @public */
export interface CodeownersChanges {
  /** Owners by directory: `applications/payment-authorizer`. Replaces the line that the directory has. */
  set?: Array<{ directory: string; owners: string[] }>;
  remove?: string[];
  platformOwners: string[];
}

function checkOwners(place: string, owners: string[]): Problem[] {
  if (owners.length > 0 && owners.every(owner => OWNER.test(owner))) {
    return [];
  }
  return [
    problem({
      code: 'codeowners/owner-invalid',
      file: CODEOWNERS_FILE,
      message: `Owners of ${place} cannot stand in CODEOWNERS: ${excerpt(
        owners,
      )}.`,
      remedy: 'Name at least one owner as @organisation/team, @user or e-mail.',
    }),
  ];
}

function checkDirectory(directory: string): Problem[] {
  return DIRECTORY.test(directory)
    ? []
    : [
        problem({
          code: 'codeowners/directory-invalid',
          file: CODEOWNERS_FILE,
          message: `${excerpt(
            directory,
          )} is not the directory of an application.`,
          remedy: `Give 'applications/' and the application's name.`,
        }),
      ];
}

function check(changes: CodeownersChanges): Problem[] {
  const { set = [], remove = [], platformOwners } = changes;
  return [
    ...checkOwners('the platform', platformOwners),
    ...set.flatMap(({ directory, owners }) => [
      ...checkDirectory(directory),
      ...checkOwners(directory, owners),
    ]),
    ...remove.flatMap(checkDirectory),
  ];
}

/** UTF-8 length; every character that passed the checks is ASCII. */
function checkSize(text: string): Problem[] {
  return text.length <= MAX_BYTES
    ? []
    : [
        problem({
          code: 'codeowners/too-large',
          file: CODEOWNERS_FILE,
          message: `CODEOWNERS would have ${text.length} bytes; GitHub ignores the file above ${MAX_BYTES}.`,
          remedy: 'Remove applications that are gone, or split the monorepo.',
        }),
      ];
}

/**
 * The whole file after a change: the lines that it has, without the removed and with the set ones, sorted by path, between
 * the platform's. Throws a {@link CodeownersError} when the file holds a line that Freehold did not write, because it
 * would be lost.
 *
 * @public
 */
export function updateCodeowners(
  current: string | undefined,
  changes: CodeownersChanges,
): string {
  const parsed = parseCodeowners(current ?? '');
  const problems = [...parsed.problems, ...check(changes)];
  if (problems.length > 0) {
    throw new CodeownersError(problems);
  }
  const owners = new Map<string, string[]>();
  for (const entry of parsed.entries) {
    if (entry.directory) {
      owners.set(entry.directory, entry.owners);
    }
  }
  for (const directory of changes.remove ?? []) {
    owners.delete(directory);
  }
  for (const entry of changes.set ?? []) {
    owners.set(entry.directory, entry.owners);
  }
  const platform = (patterns: readonly string[]) =>
    patterns.map(pattern => `${pattern} ${changes.platformOwners.join(' ')}`);
  const lines = [
    ...CODEOWNERS_HEADER,
    ...platform(PLATFORM_PATTERNS.first),
    ...[...owners]
      .map(([directory, names]) => ({ pattern: `/${directory}/`, names }))
      .sort((left, right) => compareText(left.pattern, right.pattern))
      .map(({ pattern, names }) => `${pattern} ${names.join(' ')}`),
    ...platform(PLATFORM_PATTERNS.last),
  ];
  const text = `${lines.join('\n')}\n`;
  const tooLarge = checkSize(text);
  if (tooLarge.length > 0) {
    throw new CodeownersError(tooLarge);
  }
  return text;
}
