import { parseAllDocuments } from 'yaml';

/**
 * Whether a text is well formed for the kind of file that its name says. Merging by lines knows no syntax: two clean
 * edits can add up to a key that stands twice.
 */
export function parsesAs(path: string, text: string): boolean {
  if (path.endsWith('.json')) {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }
  if (path.endsWith('.yaml')) {
    return [...parseAllDocuments(text)].every(
      ({ errors }) => errors.length === 0,
    );
  }
  return true;
}
