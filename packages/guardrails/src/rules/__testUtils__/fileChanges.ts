import { parseAllDocuments } from 'yaml';

type Path = ReadonlyArray<string | number>;

/** How a fixture differs from what is generated: one value of a file, or the file as a whole. */
export type FileChange =
  | { file: string; delete: true }
  | { file: string; text: string }
  | {
      file: string;
      /** Which document of the file, counted from 0. */
      document?: number;
      path: Path;
      /** Absent: the field is removed. */
      value?: unknown;
    };

/** The files with the changes, which come one after the other. */
export function changeFiles(
  files: ReadonlyMap<string, string>,
  changes: readonly FileChange[],
): Map<string, string> {
  const result = new Map(files);
  for (const change of changes) {
    if ('delete' in change) {
      expectThere(result, change.file);
      result.delete(change.file);
    } else if ('text' in change) {
      result.set(change.file, change.text);
    } else {
      const text = expectThere(result, change.file);
      result.set(
        change.file,
        change.file.endsWith('.json')
          ? changeJson(text, change)
          : changeYaml(text, change),
      );
    }
  }
  return result;
}

/** A change of what is not there would be a fixture that proves nothing. */
function expectThere(files: ReadonlyMap<string, string>, file: string): string {
  const text = files.get(file);
  if (text === undefined) {
    throw new Error(`The fixture changes ${file}, which is not generated`);
  }
  return text;
}

interface ValueChange {
  document?: number;
  path: Path;
  value?: unknown;
}

function changeYaml(text: string, change: ValueChange): string {
  const documents = parseAllDocuments(text);
  const document = documents[change.document ?? 0];
  if (change.value === undefined) {
    if (!document.deleteIn(change.path)) {
      throw new Error(
        `The fixture removes ${change.path.join('.')}: not there`,
      );
    }
  } else {
    document.setIn(change.path, document.createNode(change.value));
  }
  return documents.map(String).join('');
}

function changeJson(text: string, { path, value }: ValueChange): string {
  const root: unknown = JSON.parse(text);
  let parent = root as Record<string | number, unknown>;
  for (const part of path.slice(0, -1)) {
    parent = parent[part] as Record<string | number, unknown>;
  }
  const last = path[path.length - 1];
  if (value === undefined) {
    delete parent[last];
  } else {
    parent[last] = value;
  }
  return JSON.stringify(root, null, 2);
}
