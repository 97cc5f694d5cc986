import { compareText } from '../fileTree';
import { CODEOWNERS_HEADER, PLATFORM_PATTERNS } from './parseCodeowners';

const APPLICATION_LINE =
  /^\/applications\/[a-z0-9][a-z0-9-]*\/(?: [^\s#]\S*)+$/;
const OWNERS = /^(?: [^\s#]\S*)+$/;

/**
 * The applications' lines of a file that has exactly the shape in which it is generated: sorted, each once, nothing by
 * hand. `undefined` for every other file, which has to be parsed. With 10,000 lines parsing and sorting cost as much as
 * everything else that creating an application does, and nearly always to insert one line.
 */
export function generatedLines(text: string): string[] | undefined {
  const lines = text.split('\n');
  const { first, last } = PLATFORM_PATTERNS;
  const start = CODEOWNERS_HEADER.length + first.length;
  const end = lines.length - 1 - last.length;
  const framed =
    start <= end &&
    lines[lines.length - 1] === '' &&
    CODEOWNERS_HEADER.every((line, index) => lines[index] === line) &&
    first.every((pattern, index) =>
      assigns(lines[CODEOWNERS_HEADER.length + index], pattern),
    ) &&
    last.every((pattern, index) => assigns(lines[end + index], pattern));
  if (!framed) {
    return undefined;
  }
  const applications = lines.slice(start, end);
  let previous = '';
  for (const line of applications) {
    const pattern = patternOf(line);
    if (!APPLICATION_LINE.test(line) || compareText(previous, pattern) >= 0) {
      return undefined;
    }
    previous = pattern;
  }
  return applications;
}

function assigns(line: string, pattern: string): boolean {
  return (
    line.startsWith(`${pattern} `) && OWNERS.test(line.slice(pattern.length))
  );
}

/** `/applications/payment-authorizer/ @example/team` -> `/applications/payment-authorizer/` */
export function patternOf(line: string): string {
  return line.slice(0, line.indexOf(' '));
}

/** Sets the line of a directory in sorted lines, or removes it. */
export function setLine(
  lines: string[],
  directory: string,
  line: string | undefined,
): void {
  const pattern = `/${directory}/`;
  let from = 0;
  let to = lines.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (compareText(patternOf(lines[middle]), pattern) < 0) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  const exists = from < lines.length && patternOf(lines[from]) === pattern;
  lines.splice(from, exists ? 1 : 0, ...(line === undefined ? [] : [line]));
}
