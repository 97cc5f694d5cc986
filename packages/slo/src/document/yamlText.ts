import { Document, Scalar, visit } from 'yaml';

/**
 * Readers disagree about plain scalars: kubectl and Spinnaker follow YAML 1.1 (`no`, `0o7`, `1:30`, `2026-01-01` are not
 * strings there), others 1.2. So a string is left plain only when every reader takes it for a string.
 */
const PLAIN = /^[A-Za-z/](?:[A-Za-z0-9._/@ -]*[A-Za-z0-9_/])?$/;
const QUANTITY = /^[1-9][0-9]*(?:[KMGTP]i?|[mk]|%)$/;
const RESERVED = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i;

/** Line breaks to a YAML 1.1 reader, and the byte order mark, which the writer leaves as they are inside quotes. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\u007f', '\\x7f'],
  ['\u0085', '\\N'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
  ['\ufeff', '\\ufeff'],
]);
const TO_ESCAPE = new RegExp(`[${[...ESCAPES.keys()].join('')}]`, 'g');

/** Lines without anything that a block could lose or that a reader could take for a break. */
const BLOCK = /^[!-~](?:[ -~]*[!-~])?(?:\n *[!-~](?:[ -~]*[!-~])?)+$/;

/** @public */
export interface YamlTextOptions {
  /** Whether texts of several plain lines, such as queries, stand as readable blocks instead of in quotes. */
  blocks?: boolean;
}

function isSafePlain(text: string): boolean {
  return (PLAIN.test(text) && !RESERVED.test(text)) || QUANTITY.test(text);
}

function documentText(value: unknown, { blocks }: YamlTextOptions): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_key, node) {
      if (typeof node.value === 'string' && !isSafePlain(node.value)) {
        node.type =
          blocks && BLOCK.test(node.value)
            ? Scalar.BLOCK_LITERAL
            : Scalar.QUOTE_DOUBLE;
      }
    },
  });
  // The characters to escape can only stand inside double quotes: isSafePlain admits none of them.
  return document
    .toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity })
    .replace(TO_ESCAPE, character => ESCAPES.get(character) ?? character);
}

/**
 * One YAML document for each value, in the given key order, without folding and without aliases. Same value, same bytes.
 * Every text is written so that readers of YAML 1.1 and of 1.2 take it for that text.
 *
 * @public
 */
export function yamlText(
  values: readonly unknown[],
  options: YamlTextOptions = {},
): string {
  return values.map(value => documentText(value, options)).join('---\n');
}
