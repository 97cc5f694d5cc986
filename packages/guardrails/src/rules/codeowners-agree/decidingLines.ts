import type { CodeownersEntry, ParsedCodeowners } from '@freehold/generators';
import { codeownersPattern, type CodeownersPattern } from './codeownersPattern';

interface Line {
  entry: CodeownersEntry;
  pattern: CodeownersPattern;
}

/** The lines of a file by the directory that they are about, for there is one for each of thousands of applications. */
interface Lines {
  /** By `applications/member-api`. */
  ofDirectory: ReadonlyMap<string, readonly Line[]>;
  /** Those that could hold for every application. */
  general: readonly Line[];
}

const APPLICATIONS = 'applications';

const read = new WeakMap<ParsedCodeowners, Lines>();

function linesOf(codeowners: ParsedCodeowners): Lines {
  let lines = read.get(codeowners);
  if (!lines) {
    const ofDirectory = new Map<string, Line[]>();
    const general: Line[] = [];
    for (const entry of codeowners.entries) {
      const pattern = codeownersPattern(entry.pattern);
      if (pattern) {
        const line = { entry, pattern };
        const directory = pattern.anchor.join('/');
        if (directory === '' || directory === APPLICATIONS) {
          general.push(line);
        } else if (directory.startsWith(`${APPLICATIONS}/`)) {
          const known = ofDirectory.get(directory);
          if (known) {
            known.push(line);
          } else {
            ofDirectory.set(directory, [line]);
          }
        }
      }
    }
    lines = { ofDirectory, general };
    read.set(codeowners, lines);
  }
  return lines;
}

/** Whether a line is for the directory and nothing else. */
export function hasOwnLine(
  codeowners: ParsedCodeowners,
  directory: string,
): boolean {
  const lines = linesOf(codeowners).ofDirectory.get(directory) ?? [];
  return lines.some(({ entry }) => entry.directory === directory);
}

/**
 * The lines that decide for the files of a directory, each with the first file that it decides for; under `undefined`
 * the first file that none decides for.
 */
export function decidingLines(
  codeowners: ParsedCodeowners,
  directory: string,
  files: Iterable<string>,
): ReadonlyMap<CodeownersEntry | undefined, string> {
  const { ofDirectory, general } = linesOf(codeowners);
  // The last line that matches decides, so the search goes backwards.
  const lines = [...general, ...(ofDirectory.get(directory) ?? [])].sort(
    (left, right) => right.entry.line - left.entry.line,
  );
  const deciding = new Map<CodeownersEntry | undefined, string>();
  for (const file of files) {
    const entry = lines.find(({ pattern }) => pattern.matches(file))?.entry;
    if (!deciding.has(entry)) {
      deciding.set(entry, file);
    }
  }
  return deciding;
}
