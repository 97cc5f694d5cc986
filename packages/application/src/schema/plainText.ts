import { text, TextRule } from './text';

/**
 * Characters that no text may carry: control characters, line and paragraph separators, and the marks that turn the
 * direction of writing or do not show, and so make a reviewer read something else than what stands there. Written as
 * ranges, because editors compile the patterns of a JSON Schema without the flag that Unicode classes need.
 */
const INVISIBLE = [
  '\\u0000-\\u001F\\u007F-\\u009F',
  '\\u2028\\u2029',
  '\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069',
  '\\uFEFF\\uFFFE\\uFFFF',
].join('');

const SINGLE_LINE = new RegExp(`^[^${INVISIBLE}]*$`, 'u');
const MULTI_LINE = new RegExp(`^(?:[\\n\\t]|[^${INVISIBLE}])*$`, 'u');

/** Halves of characters, which escapes can write and no file can store. */
const wellFormed: TextRule = {
  code: 'text-invisible-character',
  accepts: value => !/\p{Surrogate}/u.test(value),
  expected: 'a text of whole characters',
  remedy: 'Remove the escape that makes half of a character.',
};

const trimmed: TextRule = {
  code: 'text-not-trimmed',
  accepts: value => value === value.trim(),
  expected: 'a text without white space at its beginning and end',
  remedy: 'Remove the white space at the ends; after a folded text use `>-`.',
};

/** A text for people that stays on one line wherever it is shown or written. */
export function singleLineText(options: {
  description: string;
  maxLength: number;
  examples?: string[];
}) {
  return text({
    ...options,
    rules: [
      {
        code: 'text-not-single-line',
        accepts: value => !/[\n\r]/.test(value.trimEnd()),
        expected: 'a text on one line',
        remedy: 'Write it on one line, or fold it with `>-`.',
      },
      trimmed,
      wellFormed,
      {
        code: 'text-invisible-character',
        accepts: SINGLE_LINE,
        expected: 'a text without control or direction characters',
        remedy: 'Remove the invisible characters.',
      },
    ],
  });
}

/** A value for a program: it may have several lines and tabs, and it may be empty. */
export function multiLineText(options: {
  description: string;
  maxLength: number;
}) {
  return text({
    ...options,
    minLength: 0,
    rules: [
      wellFormed,
      {
        code: 'text-invisible-character',
        accepts: MULTI_LINE,
        expected: 'a text without control or direction characters',
        remedy: 'Remove the invisible characters.',
      },
    ],
  });
}
