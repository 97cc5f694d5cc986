import { Problem } from '@freehold/application';
import { compareText } from '../fileTree';
import { excerpt, problem } from '../problem';
import { generatedLines, patternOf, setLine } from './generatedLines';
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
  const problems = check(changes);
  const lines =
    generatedLines(current ?? '') ?? parsedLines(current ?? '', problems);
  if (problems.length > 0) {
    throw new CodeownersError(problems);
  }
  for (const directory of changes.remove ?? []) {
    setLine(lines, directory, undefined);
  }
  for (const { directory, owners } of changes.set ?? []) {
    setLine(lines, directory, applicationLine(directory, owners));
  }
  const platform = (patterns: readonly string[]) =>
    patterns.map(pattern => `${pattern} ${changes.platformOwners.join(' ')}`);
  const text = [
    ...CODEOWNERS_HEADER,
    ...platform(PLATFORM_PATTERNS.first),
    ...lines,
    ...platform(PLATFORM_PATTERNS.last),
    '',
  ].join('\n');
  const tooLarge = checkSize(text);
  if (tooLarge.length > 0) {
    throw new CodeownersError(tooLarge);
  }
  return text;
}

function applicationLine(directory: string, owners: string[]): string {
  return `/${directory}/ ${owners.join(' ')}`;
}

/** Sorted lines of a file in another shape than the generated one; adds what would be lost to the problems. */
function parsedLines(text: string, problems: Problem[]): string[] {
  const parsed = parseCodeowners(text);
  problems.unshift(...parsed.problems);
  const owners = new Map<string, string[]>();
  for (const entry of parsed.entries) {
    if (entry.directory) {
      owners.set(entry.directory, entry.owners);
    }
  }
  return [...owners]
    .map(([directory, names]) => applicationLine(directory, names))
    .sort((left, right) => compareText(patternOf(left), patternOf(right)));
}
