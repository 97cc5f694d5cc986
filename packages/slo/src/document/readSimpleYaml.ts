import {
  EVENT_ID,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
  type Event,
  type ScalarEvent,
} from 'js-yaml';

/** Of what is left to the other parser most is harmless: it says what is wrong, and where. */
const UNUSUAL = /[^\P{C}\n]|[\p{Zl}\p{Zp}\uFFFD]/u;
const QUOTED = `"[^"\\\\]*"|'(?:[^']|'')*'`;
const KEY_OF_LINE = String.raw`[\p{L}_][\w./-]*:`;
/** Text without anything that could end it, or a number. */
const PLAIN = String.raw`(?:[\p{L}\p{N}/(]|-\p{N})(?:[^:#"'{}[\]]|:(?! |$)|(?<! )#|(?<=[\p{L}\p{N}])'(?=\p{L}))*`;
const ITEM = String.raw`(?:${QUOTED}|(?:[\p{L}\p{N}/(]|-\p{N})(?:[^:,#"'{}[\]]|:(?=[\p{L}\p{N}/]))*)`;
const ENTRY = String.raw`${KEY_OF_LINE} ${ITEM}`;
const FLOW = String.raw`\[(?:${ITEM}(?:, ${ITEM})*)?\]|\{ ?(?:${ENTRY}(?:, ${ENTRY})* ?)?\}`;
/** The parser of events takes more than YAML allows, as `- []a: b`, so that each line is looked at first. */
const LINE = new RegExp(
  String.raw`^ *(?:#.*|(?:- )*(?:${KEY_OF_LINE}(?: |$))?(?:${QUOTED}|${FLOW}|${PLAIN})?(?: +#.*| *))$`,
  'u',
);
/** A key on one line may have 1,024 characters. */
const LONGEST_LINE = 1_000;
const DEEPEST = 10;

const KEY = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const FORBIDDEN_KEYS = new Set(['constructor', 'prototype']);
/** Numbers that every version of YAML and every parser reads alike. */
const NUMBER = /^(?:0|-?[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?$/;
/** Text that begins with a digit and is a number to nobody: amounts and durations. */
const AMOUNT = /^[0-9]+(?:\.[0-9]+)?(?:m|Ki|Mi|Gi|Ti|s|h|d|w)$/;
/** A lone exponent is a number to the reader of YAML 1.1. */
const TEXT = /^(?![eE][-+]?[0-9])[\p{L}/(]/u;
/** What is or was no text in some version of YAML. */
const WORDS = /^(?:y|yes|n|no|true|false|on|off|null|inf|nan)$/i;

/** Thrown at the first thing that is not simple. */
class NotSimple extends Error {}

class SimpleReader {
  readonly #events: readonly Event[];
  #index = 0;

  constructor(private readonly text: string) {
    this.#events = parseEvents(text, { maxDepth: DEEPEST });
  }

  document(): Record<string, unknown> {
    this.#index = 1;
    if (this.#events[1]?.type !== EVENT_ID.MAPPING) {
      throw new NotSimple();
    }
    const data = this.#node() as Record<string, unknown>;
    // What follows is the end of the document, and of the text.
    if (this.#index !== this.#events.length - 1) {
      throw new NotSimple();
    }
    return data;
  }

  #node(): unknown {
    const event = this.#events[this.#index];
    this.#index += 1;
    switch (event.type) {
      case EVENT_ID.MAPPING:
        return this.#mapping();
      case EVENT_ID.SEQUENCE:
        return this.#sequence();
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      default:
        throw new NotSimple();
    }
  }

  #mapping(): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    while (this.#events[this.#index].type !== EVENT_ID.POP) {
      const key = this.#node();
      if (
        typeof key !== 'string' ||
        !KEY.test(key) ||
        FORBIDDEN_KEYS.has(key) ||
        entries.has(key)
      ) {
        throw new NotSimple();
      }
      entries.set(key, this.#node());
    }
    this.#index += 1;
    return Object.fromEntries(entries);
  }

  #sequence(): unknown[] {
    const items: unknown[] = [];
    while (this.#events[this.#index].type !== EVENT_ID.POP) {
      items.push(this.#node());
    }
    this.#index += 1;
    return items;
  }

  #scalar(event: ScalarEvent): unknown {
    if (event.valueStart === -1) {
      return null;
    }
    const source = this.text.slice(event.valueStart, event.valueEnd);
    if (source.includes('\n')) {
      throw new NotSimple();
    }
    return event.style === SCALAR_STYLE.PLAIN
      ? plainScalar(source)
      : getScalarValue(this.text, event);
  }
}

/**
 * The data of a document that is written as nearly all are: maps and lists by indentation, and on each line a text, a
 * number, or true or false. Of ten thousand applications that is all there is, and parsing events takes a fifth of the
 * time that it takes to build a tree that knows every position. A property test holds it to the other reading.
 *
 * @returns `undefined` for every text that has anything else in it, whether it is sound or not
 */
export function readSimpleYaml(
  text: string,
): Record<string, unknown> | undefined {
  if (UNUSUAL.test(text) || !text.split('\n').every(isSimpleLine)) {
    return undefined;
  }
  try {
    return new SimpleReader(text).document();
  } catch (error) {
    if (error instanceof NotSimple || error instanceof YAMLException) {
      return undefined;
    }
    throw error;
  }
}

function isSimpleLine(line: string): boolean {
  return line.length <= LONGEST_LINE && LINE.test(line);
}

function plainScalar(source: string): string | number | boolean {
  if (source === 'true' || source === 'false') {
    return source === 'true';
  }
  if (NUMBER.test(source)) {
    return Number(source);
  }
  if (AMOUNT.test(source) || (TEXT.test(source) && !WORDS.test(source))) {
    return source;
  }
  throw new NotSimple();
}
