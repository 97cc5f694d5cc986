import { formatSelector, Selector } from './selector';

/** The label of everything that Freehold records. */
export const NAMESPACE_LABEL = 'namespace';

/** Aggregates by namespace; `label` is what the series call it. */
export function byNamespace(
  aggregation: 'sum' | 'avg',
  expression: string,
  label: string,
): string {
  const renamed =
    label === NAMESPACE_LABEL
      ? expression
      : `label_replace(${expression}, "${NAMESPACE_LABEL}", "$1", "${label}", "(.*)")`;
  return `${aggregation} by (${NAMESPACE_LABEL}) (${renamed})`;
}

/** The selector, of series that have a namespace at all; of those in certain namespaces when it says so itself. */
export function scoped(selector: Selector, label: string): string {
  if (selector.matchers.some(matcher => matcher.label === label)) {
    return formatSelector(selector);
  }
  return formatSelector({
    ...selector,
    matchers: [...selector.matchers, { label, op: '!=', value: '' }],
  });
}

export function lines(...parts: string[]): string {
  return parts.join('\n');
}

export function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}
