import type { CelJson } from '../../cel';
import type { LabelSelector, LabelSelectorRequirement } from '../../policy';
import { listOf, mappingOf, textOf } from '../../policy/objectFields';
import { listed, shown } from './shown';

const OPERATORS: ReadonlySet<string> = new Set([
  'In',
  'NotIn',
  'Exists',
  'DoesNotExist',
]);

/** Labels that a map of a Service, or `matchLabels`, demands. */
export function labelsSelector(value: CelJson | undefined): LabelSelector {
  return Object.entries(mappingOf(value)).flatMap(([key, label]) =>
    typeof label === 'string'
      ? [{ key, operator: 'In' as const, values: [label] }]
      : [],
  );
}

/**
 * A LabelSelector of an object. One that is not there selects nothing, and neither does one that the API server refuses,
 * which the schema check says; an empty one selects everything.
 */
export function readLabelSelector(
  value: CelJson | undefined,
): LabelSelector | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { matchLabels, matchExpressions } = mappingOf(value);
  const requirements: LabelSelectorRequirement[] = [];
  for (const item of listOf(matchExpressions)) {
    const { key, operator, values } = mappingOf(item);
    if (typeof key !== 'string' || !isOperator(operator)) {
      return undefined;
    }
    const texts = listOf(values).flatMap(text => textOf(text) ?? []);
    requirements.push({ key, operator, values: texts });
  }
  return [...labelsSelector(matchLabels), ...requirements];
}

function isOperator(
  value: CelJson | undefined,
): value is LabelSelectorRequirement['operator'] {
  return typeof value === 'string' && OPERATORS.has(value);
}

/** For messages: `app=web, tier in (a, b)`. */
export function selectorText(selector: LabelSelector): string {
  if (selector.length === 0) {
    return 'everything';
  }
  const requirements = selector.map(({ key, operator, values }) => {
    switch (operator) {
      case 'In':
        return values.length === 1
          ? `${key}=${values[0]}`
          : `${key} in (${values.join(', ')})`;
      case 'NotIn':
        return `${key} not in (${values.join(', ')})`;
      case 'Exists':
        return key;
      default:
        return `!${key}`;
    }
  });
  return shown(listed(requirements));
}
