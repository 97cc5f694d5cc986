import {
  isMap,
  isSeq,
  parseAllDocuments,
  type Document,
  type Node,
} from 'yaml';

/** A document of a file, and where the object that is edited stands within it: items of a list are objects. */
export interface EditableDocument {
  document: Document.Parsed;
  prefix: ReadonlyArray<string | number>;
  /** The object itself. */
  root: Node;
}

/** Finds the object that starts at an offset. */
export function documentAt(
  text: string,
  offset: number,
): EditableDocument | undefined {
  const documents = parseAllDocuments(text, {
    version: '1.1',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  for (const document of documents as Document.Parsed[]) {
    const root = document.contents as Node | null;
    const [start, , end] = root?.range ?? [0, 0, 0];
    if (
      root &&
      document.errors.length === 0 &&
      start <= offset &&
      offset < end
    ) {
      return within(document, root, offset);
    }
  }
  return undefined;
}

function within(
  document: Document.Parsed,
  root: Node,
  offset: number,
): EditableDocument {
  if (isMap<Node, Node>(root)) {
    const items = root.get('items', true);
    const kind = root.get('kind');
    if (isSeq<Node>(items) && String(kind).endsWith('List')) {
      const index = items.items.findIndex(({ range }) =>
        range ? range[0] <= offset && offset < range[2] : false,
      );
      if (index !== -1) {
        return { document, prefix: ['items', index], root: items.items[index] };
      }
    }
  }
  return { document, prefix: [], root };
}
