import { NAMESPACE_PLACEHOLDER } from '@freehold/slo';
import { Term } from './term';

/** With more of them than this, all namespaces are asked for: addresses have a limit. */
const MAX_NAMED = 50;

/** One query for the counts of a term in some namespaces, or in all when they are many. */
export function groupedQuery(
  { metric, scope, tag }: Term,
  namespaces: readonly string[],
  stepSeconds: number,
): string {
  const condition = `${tag}:${NAMESPACE_PLACEHOLDER}`;
  // Datadog takes commas or words between conditions, not both; a list needs words.
  const nameable = namespaces.length <= MAX_NAMED && !hasCommas(scope);
  const grouped = scope.replace(condition, () =>
    nameable ? `${tag} IN (${namespaces.join(',')})` : `${tag}:*`,
  );
  return `sum:${metric}{${grouped}} by {${tag}}.as_count().rollup(sum, ${stepSeconds})`;
}

/** Those within parentheses belong to a list. */
function hasCommas(scope: string): boolean {
  return scope.replace(/\([^()]*\)/g, '').includes(',');
}
