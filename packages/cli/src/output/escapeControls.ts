/**
 * Names come from strangers: a line feed or an escape sequence in one must not forge a line of output, nor drive the
 * terminal.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
