import {
  Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Node,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { showValue } from './describe';
import type { DocumentPath, DocumentPositions } from './positions';
import { ProblemList } from './problemList';
import { MAX_DEPTH, tooDeepToRead } from './textGuards';

/** Keys with a meaning for JavaScript: data that carries them could change what objects are. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Numbers that every version of YAML reads alike. */
const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/**
 * Turns the nodes of a document into plain objects, lists and scalars, noting positions on the way. Everything that is
 * not plain is reported and left out.
 */
export function toPlainData(
  document: Document.Parsed,
  positions: DocumentPositions,
  problems: ProblemList,
  format: { deepestField?: string },
): unknown {
  /** Schemas of YAML 1.1 that would read a plain scalar as something else than text. */
  const oldTags = document.schema.compat ?? [];

  return convert(document.contents, []);

  function convert(node: unknown, path: DocumentPath): unknown {
    if (node === null || node === undefined) {
      return null;
    }
    const position = positionOf(node);
    if (position !== undefined) {
      positions.recordValue(path, position);
    }
    if (path.length > MAX_DEPTH) {
      report('too-deep', path, tooDeepToRead(format.deepestField));
      return null;
    }
    if (isAlias(node) || hasAnchor(node)) {
      report('alias', path, {
        message: 'The document uses an anchor (&) or an alias (*)',
        remedy: 'Write the value out where it is used.',
      });
      return null;
    }
    if (hasTag(node)) {
      report('tag', path, {
        message: 'The document uses a tag (!)',
        remedy: 'Remove the tag; write text in quotes.',
      });
      return null;
    }
    if (isMap(node)) {
      return convertMap(node, path);
    }
    if (isSeq(node)) {
      return convertSeq(node, path);
    }
    return isScalar(node) ? convertScalar(node, path) : null;
  }

  function convertMap(
    map: YAMLMap,
    path: DocumentPath,
  ): Record<string, unknown> {
    const seen = new Set<string>();
    const entries: Array<[string, unknown]> = [];
    for (const { key, value } of map.items) {
      const name =
        isScalar(key) && !hasTag(key) && !hasAnchor(key)
          ? key.value
          : undefined;
      if (typeof name !== 'string') {
        report('key-not-text', path, {
          message: 'A key is not plain text',
          remedy:
            'Write the key as text, in quotes if it looks like something else.',
          offset: positionOf(key),
        });
        continue;
      }
      const child = [...path, name];
      if (FORBIDDEN_KEYS.has(name)) {
        report('key-forbidden', child, {
          message: `The key ${showValue(name)} is not allowed`,
          remedy: 'Remove it.',
          offset: positionOf(key),
        });
        continue;
      }
      if (seen.has(name)) {
        report('duplicate-key', child, {
          message: `The key ${showValue(name)} stands twice in one mapping`,
          remedy: 'Keep one of the two.',
          offset: positionOf(key),
        });
        continue;
      }
      seen.add(name);
      const offset = positionOf(key);
      if (offset !== undefined) {
        positions.recordKey(child, offset);
      }
      entries.push([name, convert(value, child)]);
    }
    return Object.fromEntries(entries);
  }

  function convertSeq(seq: YAMLSeq, path: DocumentPath): unknown[] {
    return seq.items.map((item, index) =>
      isPair(item) ? null : convert(item, [...path, index]),
    );
  }

  function convertScalar(scalar: Scalar, path: DocumentPath): unknown {
    const { value, source = '', type } = scalar;
    if (type !== Scalar.PLAIN) {
      return value;
    }
    if (typeof value === 'string' && isSpecialInOldYaml(source)) {
      report('ambiguous-scalar', path, {
        severity: 'warning',
        message: `${showValue(
          value,
        )} is text here, but tools that read YAML 1.1 take it for something else`,
        remedy: `Write it in quotes: '${source}'.`,
      });
    }
    if (typeof value === 'number' && !DECIMAL.test(source)) {
      report('ambiguous-scalar', path, {
        severity: 'warning',
        message: `${source} is the number ${value} here, but tools that read YAML 1.1 may take it for another`,
        remedy: `Write ${value}, or '${source}' in quotes if it is text.`,
      });
    }
    return value;
  }

  function isSpecialInOldYaml(source: string): boolean {
    return oldTags.some(
      tag => tag.default && 'test' in tag && tag.test?.test(source),
    );
  }

  function report(
    code: string,
    path: DocumentPath,
    detail: {
      severity?: 'warning';
      message: string;
      remedy: string;
      offset?: number;
    },
  ): void {
    const { offset, ...finding } = detail;
    problems.add({
      ...finding,
      code: `yaml/${code}`,
      path,
      position:
        offset === undefined
          ? positions.ofValue(path)
          : positions.ofOffset(offset),
    });
  }
}

/** Whether plain data is a mapping, neither a list nor a scalar. */
export function isMapping(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function positionOf(node: unknown): number | undefined {
  return (node as Partial<Node> | null)?.range?.[0];
}

function hasAnchor(node: unknown): boolean {
  return Boolean((node as { anchor?: string } | null)?.anchor);
}

function hasTag(node: unknown): boolean {
  return Boolean((node as { tag?: string } | null)?.tag);
}
