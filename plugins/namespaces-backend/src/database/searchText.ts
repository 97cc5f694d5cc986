/** More words than anybody types; each costs one comparison a row. */
const MAX_WORDS = 10;

/** The form in which texts are stored for searching and in which search words are compared with them. */
export function normaliseForSearch(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-US');
}

/** The distinct words of a search, in the form that `normaliseForSearch` gives. */
export function searchWords(search: string): string[] {
  const words = normaliseForSearch(search).split(/\s+/u).filter(Boolean);
  return [...new Set(words)].slice(0, MAX_WORDS);
}

/** A LIKE pattern, to be used with `ESCAPE '\'`, that finds the word itself: `%` and `_` in it mean themselves. */
export function containsPattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
