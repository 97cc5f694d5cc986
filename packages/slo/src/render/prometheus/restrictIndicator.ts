import { isNamespace } from '../binding';
import type { PromIndicator } from './errorRatio';
import type { Matcher, Selector } from './selector';

/** The indicator in some namespaces only. Names that cannot be namespaces never came from a platform: a `TypeError`. */
export function restrictIndicator(
  indicator: PromIndicator,
  label: string,
  namespaces: readonly string[],
): PromIndicator {
  const matcher = namespaceMatcher(label, namespaces);
  const restrict = ({ metric, matchers }: Selector): Selector => ({
    ...(metric && { metric }),
    matchers: [...matchers, matcher],
  });
  switch (indicator.kind) {
    case 'good':
    case 'bad':
      return {
        ...indicator,
        part: restrict(indicator.part),
        total: restrict(indicator.total),
      };
    case 'raw':
      return { ...indicator, raw: restrict(indicator.raw) };
    case 'threshold':
      return { ...indicator, source: restrict(indicator.source) };
    default:
      throw new TypeError(`Unknown indicator ${indicator satisfies never}`);
  }
}

function namespaceMatcher(
  label: string,
  namespaces: readonly string[],
): Matcher {
  const strange = namespaces.find(name => !isNamespace(name));
  if (strange !== undefined) {
    throw new TypeError(`Not a namespace: ${JSON.stringify(strange)}`);
  }
  // Letters, digits and dashes only: nothing in them has a meaning in a regular expression.
  const names = [...new Set(namespaces)].sort();
  return names.length === 1
    ? { label, op: '=', value: names[0] }
    : { label, op: '=~', value: names.join('|') };
}
