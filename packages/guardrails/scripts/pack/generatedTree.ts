import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Files that follow from others, and where they are. */
export interface GeneratedTree {
  root: string;
  /** Texts by path from the root. */
  files: ReadonlyMap<string, string>;
  /** Whether a file that is there, and would not be written, was written once and has to go. */
  isGenerated(path: string): boolean;
  /** What to do about stale files. */
  remedy: string;
}

/** Files that are not as they would be written, and those that would not be written any more. */
export function staleFiles({
  root,
  files,
  isGenerated,
}: GeneratedTree): string[] {
  const different = [...files].flatMap(([path, text]) =>
    textOf(join(root, path)) === text ? [] : [path],
  );
  const left = filesBelow(root).filter(
    path => isGenerated(path) && !files.has(path),
  );
  return [...different, ...left].sort();
}

export function writeTree(tree: GeneratedTree): void {
  for (const path of staleFiles(tree)) {
    const file = join(tree.root, path);
    const text = tree.files.get(path);
    if (text === undefined) {
      rmSync(file);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function filesBelow(root: string): string[] {
  return existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(root.length + 1)
            .split('\\')
            .join('/'),
        )
    : [];
}
