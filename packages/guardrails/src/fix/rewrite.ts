import { Document, type Node } from 'yaml';
import type { GuardrailEdit } from '../check/result';
import { inOrder } from './editedValue';
import type { EditableDocument } from './document';

/**
 * Writes a whole document anew, which keeps its comments and the ways its values are written, but not its spaces. For
 * edits that no change of a few characters can make.
 */
export function rewrite(
  text: string,
  { document, prefix }: EditableDocument,
  edits: readonly GuardrailEdit[],
): string | undefined {
  const contents = document.contents as Node | null;
  if (!contents?.range) return undefined;
  const [start, , end] = contents.range;
  try {
    change(document, prefix, edits);
  } catch {
    // There is an alias on the way: what it stands for is written elsewhere.
    return undefined;
  }
  // What stands around the document stays as it is, and must not be written twice.
  document.commentBefore = null;
  document.comment = null;
  contents.commentBefore = null;
  const written = document.toString({
    lineWidth: 0,
    directives: false,
    indentSeq: hasIndentedLists(text.slice(start, end)),
  });
  const tail = text.slice(end);
  return (
    text.slice(0, start) +
    (tail === '' ? written : `${written.trimEnd()}\n${tail}`)
  );
}

function change(
  document: Document.Parsed,
  prefix: EditableDocument['prefix'],
  edits: readonly GuardrailEdit[],
): void {
  for (const edit of inOrder(edits)) {
    const path = [...prefix, ...edit.path];
    if (edit.op === 'remove') {
      document.deleteIn(path);
    } else {
      // With the rules of YAML 1.1, so that texts such as yes get their quotes.
      const value = new Document(edit.value, { version: '1.1' }).contents;
      document.setIn(path, value);
    }
  }
}

function hasIndentedLists(text: string): boolean {
  const list = /^( *)[^\s#-][^\n]*:[ \t]*(?:#[^\n]*)?\n( *)- /m.exec(text);
  return list === null || list[2].length > list[1].length;
}
