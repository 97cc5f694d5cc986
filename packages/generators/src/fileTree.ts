import { FileTree } from './types';

// Git refuses `.git` whatever its case, and a path that one file system folds into another is never worth writing.
const FORBIDDEN_SEGMENT = /^(?:\.{1,2}|\.git)$/i;
const FORBIDDEN_CHARACTER = /[\p{Cc}\\]/u;

/** Code unit order: the order of git for the ASCII paths that generators write, and the same on every machine. */
export function compareText(left: string, right: string): number {
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}

/**
 * Whether a path may stand in a {@link FileTree}: POSIX, relative, and unable to leave the monorepo.
 *
 * @public
 */
export function isTreePath(path: string): boolean {
  return (
    path.length > 0 &&
    !FORBIDDEN_CHARACTER.test(path) &&
    path
      .split('/')
      .every(segment => segment !== '' && !FORBIDDEN_SEGMENT.test(segment))
  );
}

/**
 * Builds a {@link FileTree} from entries in any order. Names come from checked input, so a path that is not a tree path,
 * or that is given twice, is a programming error and throws.
 *
 * @public
 */
export function fileTree(
  entries: Iterable<readonly [path: string, text: string]>,
): FileTree {
  const texts = new Map<string, string>();
  for (const [path, text] of entries) {
    if (!isTreePath(path)) {
      throw new Error(
        `Path ${JSON.stringify(path)} cannot stand in a file tree: ` +
          `use a relative POSIX path without '.', '..' and '.git' segments`,
      );
    }
    if (texts.has(path)) {
      throw new Error(
        `Path '${path}' stands twice in a file tree: give each file once`,
      );
    }
    texts.set(path, text.endsWith('\n') ? text : `${text}\n`);
  }
  return new Map(
    [...texts].sort(([left], [right]) => compareText(left, right)),
  );
}
