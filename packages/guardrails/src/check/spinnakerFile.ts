import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { SpinnakerFile } from './workspace';

/** Far above any real pipeline, and low enough that a hostile file stops nobody. */
const MAX_CHARACTERS = 2_000_000;

/** Levels of lists and objects; `JSON.parse` and the tree of positions both go down one call a level. */
const MAX_DEPTH = 200;

/** Reads a file of Spinnaker's. Positions are looked up in a second reading, when the first finding asks for them. */
export function spinnakerFile(file: string, text: string): SpinnakerFile {
  const value = jsonObject(text);
  let tree: Node | undefined;
  let lineStarts: number[] | undefined;
  return {
    file,
    text,
    ...(value && { value }),
    locate: path => {
      if (value === undefined) {
        return { line: 1, column: 1 };
      }
      tree ??= parseTree(text);
      lineStarts ??= startsOfLines(text);
      return positionOf(nearestNode(tree, path)?.offset ?? 0, lineStarts);
    },
  };
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  if (text.length > MAX_CHARACTERS || isDeep(text)) {
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Counts brackets, also those in texts: no pipeline has as many as would matter. */
function isDeep(text: string): boolean {
  // Most have too few of them altogether, which is quicker to tell.
  if (count(text, '{') + count(text, '[') <= MAX_DEPTH) {
    return false;
  }
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index);
    if (character === 0x7b || character === 0x5b) {
      depth += 1;
      if (depth > MAX_DEPTH) {
        return true;
      }
    } else if (character === 0x7d || character === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

function count(text: string, character: string): number {
  let found = 0;
  for (
    let at = text.indexOf(character);
    at !== -1;
    at = text.indexOf(character, at + 1)
  ) {
    found += 1;
  }
  return found;
}

/** What stands at the path, or the nearest thing around it that does. */
function nearestNode(
  tree: Node | undefined,
  path: ReadonlyArray<string | number>,
): Node | undefined {
  for (let length = path.length; tree && length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) {
      // The key is where people look for a field.
      return node.parent?.type === 'property' ? node.parent : node;
    }
  }
  return tree;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (
    let end = text.indexOf('\n');
    end !== -1;
    end = text.indexOf('\n', end + 1)
  ) {
    starts.push(end + 1);
  }
  return starts;
}

function positionOf(offset: number, lineStarts: readonly number[]) {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lineStarts[middle] <= offset) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return { line: low + 1, column: offset - lineStarts[low] + 1 };
}
