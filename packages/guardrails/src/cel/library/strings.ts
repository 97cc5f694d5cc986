import { CelFault, evaluationFault } from '../fault';
import type { CostMeter } from '../run/costMeter';
import type { CelValue } from '../types';
import { overload, type Overload } from './overload';
import { formatText } from './stringFormat';
import { quoteText } from './quote';

/** The characters of a text as code points, which all indices count. */
function characters(text: string, meter: CostMeter): string[] {
  meter.build(text.length);
  return Array.from(text);
}

function outOfRange(at: bigint | number) {
  return evaluationFault(`index out of range: ${at}`);
}

/** The index of the first place from a start on where the parts are found. */
function findForward(
  all: readonly string[],
  part: readonly string[],
  from: number,
  meter: CostMeter,
): number {
  for (let at = from; at + part.length <= all.length; at++) {
    meter.spend(0.1 * (1 + part.length));
    if (part.every((character, index) => character === all[at + index])) {
      return at;
    }
  }
  return -1;
}

function findBackward(
  all: readonly string[],
  part: readonly string[],
  from: number,
  meter: CostMeter,
): number {
  for (let at = Math.min(from, all.length - part.length); at >= 0; at--) {
    meter.spend(0.1 * (1 + part.length));
    if (part.every((character, index) => character === all[at + index])) {
      return at;
    }
  }
  return -1;
}

/** Beyond the end cel-go answered with an error up to 0.21 and with -1 since: clusters differ, so nothing is guessed. */
function checkSearchStart(offset: bigint, length: number): void {
  if (offset < 0n) {
    throw outOfRange(offset);
  }
  if (offset > length) {
    throw new CelFault(
      'unsupported',
      `clusters differ in what they find from index ${offset} on, behind the end of the text`,
    );
  }
}

function indexOf(
  text: string,
  part: string,
  offset: bigint,
  meter: CostMeter,
): bigint {
  const all = characters(text, meter);
  checkSearchStart(offset, all.length);
  if (part === '') {
    return offset;
  }
  const parts = characters(part, meter);
  return BigInt(findForward(all, parts, Number(offset), meter));
}

function lastIndexOf(
  text: string,
  part: string,
  offset: bigint | undefined,
  meter: CostMeter,
): bigint {
  const all = characters(text, meter);
  if (offset !== undefined) {
    checkSearchStart(offset, all.length);
  }
  if (part === '') {
    return offset ?? BigInt(all.length);
  }
  // cel-go looks for nothing from the very end on, though an earlier place would do.
  if (offset !== undefined && offset >= all.length) {
    return -1n;
  }
  const from = offset === undefined ? all.length : Number(offset);
  return BigInt(findBackward(all, characters(part, meter), from, meter));
}

function substring(
  text: string,
  start: bigint,
  end: bigint | undefined,
  meter: CostMeter,
): string {
  const all = characters(text, meter);
  const last = end ?? BigInt(all.length);
  if (start < 0n || start > all.length) {
    throw outOfRange(start);
  }
  if (last < 0n || last > all.length) {
    throw outOfRange(last);
  }
  if (start > last) {
    throw evaluationFault(
      `invalid substring range. start: ${start}, end: ${last}`,
    );
  }
  return all.slice(Number(start), Number(last)).join('');
}

/** Parts of a text that are replaced, at most so many when the limit is not negative. */
function replace(
  text: string,
  search: string,
  replacement: string,
  limit: bigint,
  meter: CostMeter,
): string {
  const parts =
    search === '' ? ['', ...characters(text, meter), ''] : text.split(search);
  const count =
    limit < 0n || limit > parts.length - 1 ? parts.length - 1 : Number(limit);
  meter.build(text.length + count * replacement.length);
  const replaced = parts.slice(0, count + 1).join(replacement);
  const rest = parts.slice(count + 1);
  return rest.length === 0 ? replaced : [replaced, ...rest].join(search);
}

function split(
  text: string,
  separator: string,
  limit: bigint,
  meter: CostMeter,
): CelValue[] {
  if (limit === 0n) {
    return [];
  }
  const parts =
    separator === '' ? characters(text, meter) : text.split(separator);
  meter.build(parts.length * 10);
  if (limit < 0n || limit >= parts.length) {
    return parts;
  }
  const kept = Number(limit) - 1;
  return [...parts.slice(0, kept), parts.slice(kept).join(separator)];
}

function join(
  list: readonly CelValue[],
  separator: string,
  meter: CostMeter,
): string {
  meter.spend(list.length);
  let length = separator.length * list.length;
  for (const part of list) {
    if (typeof part !== 'string') {
      throw evaluationFault('join: a list of strings is needed');
    }
    length += part.length;
  }
  meter.build(length);
  return list.join(separator);
}

/** White space of Unicode, as Go's `unicode.IsSpace`: U+FEFF and U+180E, which JavaScript trims, are none. */
const SPACE =
  '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const LEADING = new RegExp(`^${SPACE}+`);
const IS_SPACE = new RegExp(SPACE);

function trim(text: string): string {
  // From the end character by character: an expression for the end would start at every space of the text.
  let end = text.length;
  while (end > 0 && IS_SPACE.test(text[end - 1])) {
    end--;
  }
  return text.slice(0, end).replace(LEADING, '');
}

/** The strings extension in version 2, which is the one that Kubernetes has: without `reverse`. */
export const STRINGS: Overload[] = [
  overload(
    'string.charAt(int): string',
    (text: string, at: bigint, meter: CostMeter) => {
      const all = characters(text, meter);
      if (at < 0n || at > all.length) {
        throw outOfRange(at);
      }
      return all[Number(at)] ?? '';
    },
  ),
  overload(
    'string.indexOf(string): int',
    (text: string, part: string, meter: CostMeter) =>
      indexOf(text, part, 0n, meter),
  ),
  overload('string.indexOf(string, int): int', indexOf),
  overload(
    'string.lastIndexOf(string): int',
    (text: string, part: string, meter: CostMeter) =>
      lastIndexOf(text, part, undefined, meter),
  ),
  overload('string.lastIndexOf(string, int): int', lastIndexOf),
  overload('string.lowerAscii(): string', (text: string) =>
    text.replace(/[A-Z]+/g, found => found.toLowerCase()),
  ),
  overload('string.upperAscii(): string', (text: string) =>
    text.replace(/[a-z]+/g, found => found.toUpperCase()),
  ),
  overload(
    'string.replace(string, string): string',
    (text: string, search: string, replacement: string, meter: CostMeter) =>
      replace(text, search, replacement, -1n, meter),
  ),
  overload('string.replace(string, string, int): string', replace),
  overload(
    'string.split(string): list<string>',
    (text: string, separator: string, meter: CostMeter) =>
      split(text, separator, -1n, meter),
  ),
  overload('string.split(string, int): list<string>', split),
  overload(
    'string.substring(int): string',
    (text: string, start: bigint, meter: CostMeter) =>
      substring(text, start, undefined, meter),
  ),
  overload('string.substring(int, int): string', substring),
  overload('string.trim(): string', trim),
  overload(
    'list<string>.join(): string',
    (list: readonly CelValue[], meter: CostMeter) => join(list, '', meter),
  ),
  overload('list<string>.join(string): string', join),
  overload('string.format(list<dyn>): string', formatText),
  overload(
    'strings.quote(string): string',
    (text: string, meter: CostMeter) => {
      meter.build(text.length);
      return quoteText(text);
    },
  ),
];
