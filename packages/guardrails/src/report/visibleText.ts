/** Control characters, separators that end a line somewhere, and marks that turn the direction of what follows. */
const INVISIBLE =
  /[\p{Cc}\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Text of strangers on one line of a terminal or a log: nothing in it forges a line, drives the terminal or hides what
 * stands beside it.
 *
 * @internal
 */
export function visibleText(text: string): string {
  return text.replace(
    INVISIBLE,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Half of a surrogate pair is no text to XML, to URIs, or to readers of JSON in other languages. @internal */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
