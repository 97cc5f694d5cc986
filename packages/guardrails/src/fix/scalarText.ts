import { stringify } from 'yaml';

/**
 * A value as it can be written on one line. Kubernetes reads YAML 1.1, to which `yes` is a boolean: such a text needs
 * quotes that YAML 1.2 would not ask for.
 */
export function inlineText(value: unknown, quoted: boolean): string {
  if (quoted || (typeof value === 'object' && value !== null)) {
    return JSON.stringify(value);
  }
  return stringify(value, {
    version: '1.1',
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    blockQuote: false,
  }).trimEnd();
}

/** A value below a key, or beside a dash, as a block. */
export function blockText(value: unknown, indentation: number): string {
  const lines = stringify(value, { version: '1.1', lineWidth: 0 })
    .trimEnd()
    .split('\n');
  return lines.join(`\n${' '.repeat(indentation)}`);
}
