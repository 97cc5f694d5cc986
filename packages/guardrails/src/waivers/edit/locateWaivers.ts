import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';

/** Where an entry stands in its text, by offsets. */
export interface WaiverPlace {
  /** Start of its first line, with the comments right above it. */
  start: number;
  /** Behind the end of its last line. */
  end: number;
  /** Column of the hyphen. */
  indentation: number;
  /** Values by field. */
  fields: ReadonlyMap<string, FieldPlace>;
}

export interface FieldPlace {
  /** Where the key starts. */
  key: number;
  start: number;
  end: number;
  quote: '"' | "'" | '';
}

/**
 * The entries of a text that `parseWaivers` accepts, by their ids; nothing when a list or an entry of it stands on one
 * line in brackets, where nothing can be added by the line.
 */
export function locateWaivers(
  text: string,
): Map<string, WaiverPlace> | undefined {
  const list = parseDocument(text).getIn(['spec', 'waivers']);
  if (!isSeq(list) || list.flow || list.items.length === 0) {
    return undefined;
  }
  const places = new Map<string, WaiverPlace>();
  for (const item of list.items) {
    if (!isMap(item) || item.flow || !item.range) {
      return undefined;
    }
    const lineStart = startOfLine(text, item.range[0]);
    const hyphen = text.slice(lineStart).search(/\S/);
    places.set(String(item.get('id')), {
      start: withComments(text, lineStart, hyphen),
      end: endOfLine(text, endOf(item)),
      indentation: hyphen,
      fields: fieldsOf(item),
    });
  }
  return places;
}

function fieldsOf(item: YAMLMap): Map<string, FieldPlace> {
  const fields = new Map<string, FieldPlace>();
  for (const { key, value } of item.items) {
    if (isScalar(key) && key.range && isScalar(value) && value.range) {
      fields.set(String(key.value), {
        key: key.range[0],
        start: value.range[0],
        end: value.range[1],
        quote: quoteOf(value),
      });
    }
  }
  return fields;
}

function quoteOf({ type }: Scalar): FieldPlace['quote'] {
  switch (type) {
    case 'QUOTE_DOUBLE':
      return '"';
    case 'QUOTE_SINGLE':
      return "'";
    default:
      return '';
  }
}

/** End of the last value: that of a collection takes in the comments of what follows. */
function endOf(node: unknown): number {
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1);
    return endOf(isPair(last) ? last.value ?? last.key : last);
  }
  return (node as { range?: [number, number, number] }).range?.[1] ?? 0;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** A block of text ends behind its line already. */
function endOfLine(text: string, offset: number): number {
  if (text[offset - 1] === '\n') {
    return offset;
  }
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** Lines of comment above an entry that stand where it stands, without a gap, are about it. */
function withComments(
  text: string,
  lineStart: number,
  indentation: number,
): number {
  let start = lineStart;
  while (start > 0) {
    const above = startOfLine(text, start - 1);
    if (!text.slice(above).startsWith(`${' '.repeat(indentation)}#`)) {
      break;
    }
    start = above;
  }
  return start;
}
