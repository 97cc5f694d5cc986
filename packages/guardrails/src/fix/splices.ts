import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { GuardrailEdit } from '../check/result';
import { blockText, inlineText } from './scalarText';

/** A piece of a text, from `start` up to `end`, and what stands there afterwards. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/**
 * An edit as a change of the text that leaves every other character alone. `undefined` where the way in which it is
 * written does not allow that.
 */
export function spliceOf(
  text: string,
  root: Node,
  edit: GuardrailEdit,
): Splice | undefined {
  const parents: Node[] = [root];
  const { path } = edit;
  let depth = 0;
  while (depth < path.length) {
    const child = childOf(parents[depth], path[depth]);
    if (child === undefined) break;
    depth += 1;
    if (child === null) break;
    parents.push(child);
  }
  if (depth === path.length && parents.length > depth) {
    if (edit.op === 'set') return replaced(text, parents[depth], edit.value);
    return removed(text, parents[depth - 1], path[depth - 1]);
  }
  const parent = parents[depth];
  if (edit.op === 'remove' || parent === undefined || !isCollection(parent)) {
    return undefined;
  }
  const value = path
    .slice(depth + 1)
    .reduceRight<unknown>(
      (inner, part) => (typeof part === 'number' ? [inner] : { [part]: inner }),
      edit.value,
    );
  return added(text, parent as Collection, path[depth], value);
}

function childOf(node: Node, part: string | number): Node | null | undefined {
  if (isSeq<Node>(node) && typeof part === 'number') return node.items[part];
  if (!isMap<Node, Node | null>(node)) return undefined;
  return pairOf(node, part)?.value;
}

function pairOf(
  map: YAMLMap<Node, Node | null>,
  part: string | number,
): Pair<Node, Node | null> | undefined {
  return map.items.find(
    ({ key }) => isScalar(key) && String(key.value) === String(part),
  );
}

function replaced(
  text: string,
  node: Node,
  value: unknown,
): Splice | undefined {
  const [start, end] = node.range ?? [0, 0];
  const isFlow = isCollection(node) && node.flow === true;
  const isInline =
    isAlias(node) ||
    isFlow ||
    (isScalar(node) && !String(node.type).startsWith('BLOCK_'));
  if (!isInline || text.slice(start, end).includes('\n')) return undefined;
  if (typeof value === 'object' && value !== null && !isFlow) return undefined;
  const written = inlineText(value, isScalar(node) && isInJson(text, node));
  // `key:` has no value at all, and no space before the one to come.
  const space = start === end && !/\s/.test(text[start - 1] ?? ' ') ? ' ' : '';
  return { start, end, text: space + written };
}

/** Whether a scalar is one of JSON, in which texts need double quotes. */
function isInJson(text: string, node: Node): boolean {
  return text[node.range?.[0] ?? 0] === '"';
}

function added(
  text: string,
  parent: Collection,
  part: string | number,
  value: unknown,
): Splice | undefined {
  const last = parent.items.at(-1);
  const first = parent.items[0];
  if (last === undefined || first === undefined) return undefined;
  const start = startOf(first);
  const end = endOf(last);
  if (start === undefined || end === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (parent.flow) {
    const quoted = text[start] === '"';
    const item = isMap(parent)
      ? `${inlineText(String(part), quoted)}: ${inlineText(value, quoted)}`
      : inlineText(value, quoted);
    const margin = text.slice(lineStart, start);
    const separator = margin.trim() === '' ? `,${eol}${margin}` : ', ';
    return { start: end, end, text: separator + item };
  }
  const column = isMap(parent) ? start - lineStart : dashOf(text, start);
  if (column === undefined) return undefined;
  const margin = ' '.repeat(column);
  const block = isMap(parent)
    ? blockText({ [part]: value }, column)
    : `- ${blockText(value, column + 2)}`;
  const written = (margin + block).replaceAll('\n', eol);
  if (text[end - 1] === '\n') {
    return { start: end, end, text: written + eol };
  }
  const lineEnd = text.indexOf('\n', end);
  return lineEnd === -1
    ? { start: text.length, end: text.length, text: eol + written }
    : { start: lineEnd + 1, end: lineEnd + 1, text: written + eol };
}

function removed(
  text: string,
  parent: Node,
  part: string | number,
): Splice | undefined {
  if (!isCollection(parent) || parent.items.length < 2) return undefined;
  const items = (parent as Collection).items;
  const index = isMap<Node, Node | null>(parent)
    ? items.indexOf(pairOf(parent, part) as never)
    : Number(part);
  const start = startOf(items[index]);
  const end = endOf(items[index]);
  if (start === undefined || end === undefined) return undefined;
  if (parent.flow) {
    const next = items[index + 1];
    const from = next ? start : endOf(items[index - 1]);
    const to = next ? startOf(next) : end;
    return from === undefined || to === undefined
      ? undefined
      : { start: from, end: to, text: '' };
  }
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const isAlone = isSeq(parent)
    ? /^ *-[ \t]+$/.test(before)
    : before.trim() === '';
  if (isAlone) {
    const lineEnd = text[end - 1] === '\n' ? end - 1 : text.indexOf('\n', end);
    return {
      start: lineStart,
      end: lineEnd === -1 ? text.length : lineEnd + 1,
      text: '',
    };
  }
  // The first key beside a dash: the next one takes its place, when no comment stands between them.
  const next = items[index + 1] && startOf(items[index + 1]);
  return next === undefined || text.slice(end, next).includes('#')
    ? undefined
    : { start, end: next, text: '' };
}

function startOf(item: Node | Pair<Node, Node | null>): number | undefined {
  return (isPair(item) ? (item.key as Node).range : item?.range)?.[0];
}

/** Where the last character of an item stands that is neither space nor comment, however deep. */
function endOf(item: Node | Pair<Node, Node | null>): number | undefined {
  if (isPair(item)) {
    const value = item.value as Node | null;
    const key = (item.key as Node).range?.[1];
    // An empty value takes no place; the colon does.
    return value?.range && value.range[1] > (key ?? 0)
      ? endOf(value)
      : undefined;
  }
  if (isCollection(item) && !item.flow) {
    const last = item.items.at(-1) as Node | Pair<Node, Node | null>;
    return last === undefined ? undefined : endOf(last);
  }
  return item.range?.[1];
}

/** Column of the dash before an item. */
function dashOf(text: string, start: number): number | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return /^( *)-[ \t]+$/.exec(text.slice(lineStart, start))?.[1].length;
}
