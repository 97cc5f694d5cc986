import { yamlText } from '@freehold/slo';
import { readManifests, type ManifestObject } from '../object';

/** Between documents there is a line of these and nothing else can be such a line: YAML forbids it within texts. */
const MARKER = /^(?:---|\.\.\.)(?=[ \t\r]|$)/;

interface Chunk {
  /** Number of its first line, from 1, and of the one behind its last. */
  line: number;
  end: number;
  lines: string[];
}

/**
 * The text of a file with other objects in place of some. Every document in which none is replaced stays to the letter;
 * of the others, the comment above stays.
 *
 * @param text - that `readManifests` can read
 * @param replace - what stands in place of an object, or nothing when it stays
 */
export function replaceObjects(
  text: string,
  replace: (object: ManifestObject) => ManifestObject[] | undefined,
): string {
  const { documents } = readManifests(text);
  return chunksOf(text)
    .map((chunk, index, { length }) => {
      const objects = documents
        .filter(({ line }) => line >= chunk.line && line < chunk.end)
        .map(({ object }) => ({ object, replaced: replace(object) }));
      if (objects.every(({ replaced }) => replaced === undefined)) {
        return chunk.lines.join('\n');
      }
      const written = yamlText(
        objects.flatMap(({ object, replaced }) => replaced ?? [object]),
        { blocks: true },
      );
      const end = index === length - 1 ? written : written.trimEnd();
      return [...introduction(chunk), end].join('\n');
    })
    .join('\n');
}

function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [{ line: 1, end: 1, lines: [] }];
  text.split('\n').forEach((content, index) => {
    if (MARKER.test(content) && index > 0) {
      chunks.push({ line: index + 1, end: index + 1, lines: [] });
    }
    const chunk = chunks[chunks.length - 1];
    chunk.lines.push(content);
    chunk.end = index + 2;
  });
  return chunks;
}

/** The line that separates a document from the one before, and its comments up to the first content. */
function introduction({ lines }: Chunk): string[] {
  const [first, ...rest] = lines;
  const isMarked = MARKER.test(first);
  const below = isMarked ? rest : lines;
  const content = below.findIndex(line => !/^\s*(?:#.*)?$/.test(line));
  return [
    ...(isMarked ? ['---'] : []),
    ...below.slice(0, Math.max(content, 0)).map(line => line.trimEnd()),
  ];
}
