import { Lexer } from 'yaml';
import type { ProblemFinding } from './problemList';

/** No document that is read here is nested deeper; parsers recurse, so depth has to be limited before they run. */
export const MAX_DEPTH = 32;

/** Tokens by which the lexer marks documents, scalars and errors; they do not stand in the text. */
const MARKERS = new Set(['\x02', '\x18', '\x1f']);

export interface TextLimits {
  /** Largest text that is read, in characters. */
  maxLength: number;
  /** How many levels the deepest field of the format needs, in words. */
  deepestField?: string;
}

type Guard = (text: string, limits: TextLimits) => GuardFinding[];
type GuardFinding = Omit<ProblemFinding, 'position' | 'path'> & {
  offset: number;
};

const tooLarge: Guard = (text, { maxLength }) =>
  text.length > maxLength
    ? [
        {
          code: 'yaml/too-large',
          offset: 0,
          message: `The document has ${text.length} characters, at most ${maxLength} are read`,
          remedy: 'Move what does not belong here to other files.',
        },
      ]
    : [];

const byteOrderMark: Guard = text =>
  text.startsWith('\uFEFF')
    ? [
        {
          code: 'yaml/byte-order-mark',
          offset: 0,
          message: 'The document begins with a byte order mark',
          remedy: 'Save it as UTF-8 without BOM.',
        },
      ]
    : [];

/** A decoder writes U+FFFD for bytes that are no UTF-8, and some are pasted; which it was the text does not tell. */
const notUtf8: Guard = text => {
  const offset = text.search(/[\uFFFD\p{Cs}]/u);
  return offset === -1
    ? []
    : [
        {
          code: 'yaml/encoding',
          offset,
          message:
            'The document is not valid UTF-8 here, or has a character that stands for one that was lost',
          remedy: 'Save it as UTF-8, and write anew what was lost.',
        },
      ];
};

const controlCharacter: Guard = text => {
  const offset = text.search(/(?![\t\n\r])\p{Cc}/u);
  return offset === -1
    ? []
    : [
        {
          code: 'yaml/control-character',
          offset,
          message: `The document contains the control character U+${text
            .charCodeAt(offset)
            .toString(16)
            .toUpperCase()
            .padStart(4, '0')}`,
          remedy: 'Remove it.',
        },
      ];
};

/** Whether there is anything to count: almost no document has, and reading the tokens is a third of the parser's work. */
function mayBeDeep(text: string): boolean {
  const moreThan = (part: string, pattern: RegExp) =>
    (part.match(pattern)?.length ?? 0) > MAX_DEPTH;
  return (
    moreThan(text, /[[{]/g) ||
    text.split('\n').some(line => moreThan(line, /[-?]/g))
  );
}

/** What is said of a text that is nested too deeply, whoever finds it. */
export function tooDeepToRead(deepestField: string | undefined) {
  return {
    message: `The document is nested deeper than ${MAX_DEPTH} levels`,
    remedy: `Write it flat; no field needs ${
      deepestField === undefined ? 'that many' : `more than ${deepestField}`
    } levels.`,
  };
}

/** Counts open brackets, and the indicators that nest on one line (`- - - x`), in the stream of tokens. */
const tooDeep: Guard = (text, { deepestField }) => {
  if (!mayBeDeep(text)) {
    return [];
  }
  let brackets = 0;
  let indicators = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') {
      brackets += 1;
    } else if (token === ']' || token === '}') {
      brackets = Math.max(0, brackets - 1);
    } else if ((token === '-' || token === '?') && brackets === 0) {
      indicators += 1;
    } else if (token.startsWith('\n') || token.startsWith('\r')) {
      indicators = 0;
    }
    if (brackets > MAX_DEPTH || indicators > MAX_DEPTH) {
      return [
        {
          code: 'yaml/too-deep',
          offset: Math.min(offset, text.length),
          ...tooDeepToRead(deepestField),
        },
      ];
    }
    offset += MARKERS.has(token) ? 0 : token.length;
  }
  return [];
};

/** What makes a text unfit for the YAML parser; the first that objects ends the reading. */
const guards: Guard[] = [
  tooLarge,
  byteOrderMark,
  notUtf8,
  controlCharacter,
  tooDeep,
];

export function guardText(text: string, limits: TextLimits): GuardFinding[] {
  for (const guard of guards) {
    const findings = guard(text, limits);
    if (findings.length > 0) {
      return findings;
    }
  }
  return [];
}
