import {
  LineCounter,
  ParsedNode,
  isAlias,
  isMap,
  isNode,
  isSeq,
  parseAllDocuments,
} from 'yaml';

/** More documents than an environment's file has a reason to hold. */
const MAX_DOCUMENTS = 100;

/** A Kubernetes object in a file, with the means to tell where its parts stand. */
export interface ManifestDocument {
  kind: string;
  name: string;
  object: Record<string, unknown>;
  /** 1-based line of a part, or of the nearest thing around it that has one. */
  lineOf(path: Array<string | number>): number | undefined;
}

/**
 * The objects of a manifest file that people may have edited by hand. Throws when the text cannot be read as a whole:
 * what a half-read file says of access or quota would be a guess.
 */
export function parseManifests(text: string): ManifestDocument[] {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter });
  if (!Array.isArray(documents)) {
    return [];
  }
  if (documents.length > MAX_DOCUMENTS) {
    throw new Error(
      `it holds ${documents.length} documents; ${MAX_DOCUMENTS} are read`,
    );
  }
  return documents.flatMap(document => {
    if (document.errors.length > 0) {
      const [{ message }] = document.errors;
      throw new Error(message.split('\n')[0]);
    }
    // Bounds how far aliases may expand.
    const object: unknown = document.toJS({ maxAliasCount: 100 });
    if (!isRecord(object)) {
      return [];
    }
    return [
      {
        kind: String(object.kind ?? ''),
        name: isRecord(object.metadata)
          ? String(object.metadata.name ?? '')
          : '',
        object,
        lineOf: path => lineOf(document.contents, path, lineCounter),
      },
    ];
  });
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function lineOf(
  root: ParsedNode | null,
  path: Array<string | number>,
  lineCounter: LineCounter,
): number | undefined {
  let node: unknown = root;
  let offset = root?.range?.[0];
  for (const key of path) {
    if (isAlias(node) || !(isMap(node) || isSeq(node))) {
      break;
    }
    const child: unknown = node.get(key, true);
    if (!isNode(child)) {
      break;
    }
    node = child;
    offset = child.range?.[0] ?? offset;
  }
  return offset === undefined ? undefined : lineCounter.linePos(offset).line;
}
