const SHOWN_LENGTH = 60;

/** Everything that could change how a message looks on a terminal or in a page. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Escapes what does not print, so that a hostile value cannot disguise itself in a message. */
export function escapeUnprintable(value: string): string {
  return value.replace(
    UNPRINTABLE,
    character =>
      `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  );
}

/** A value as a message quotes it: shortened, escaped, on one line. @public */
export function showValue(value: unknown): string {
  if (value === null) {
    return 'nothing';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  if (typeof value === 'object') {
    return 'a mapping';
  }
  if (typeof value !== 'string') {
    return String(value);
  }
  const characters = Array.from(value.slice(0, SHOWN_LENGTH * 2));
  const shown =
    characters.length > SHOWN_LENGTH
      ? `${characters.slice(0, SHOWN_LENGTH - 1).join('')}…`
      : characters.join('');
  return `"${escapeUnprintable(shown)}"`;
}

/**
 * A path as people write it: `spec.egress[0].host`.
 *
 * @public
 */
export function formatPath(path: ReadonlyArray<string | number>): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') {
      return `${text}[${segment}]`;
    }
    if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(segment)) {
      return `${text}[${showValue(segment)}]`;
    }
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}
