import type { RuleFinding } from '../model';

/** More of the same in one file help nobody; that there are more does. */
const MAX_OF_A_KIND = 20;

/**
 * The first findings of each code in each file. The last of them tells how many more there are, so that a file made of
 * nothing but faults does not drown the report of a whole monorepo.
 */
export function boundedFindings(
  findings: readonly RuleFinding[],
): readonly RuleFinding[] {
  if (findings.length <= MAX_OF_A_KIND) {
    return findings;
  }
  const counts = new Map<string, number>();
  const kept = findings.filter(finding => {
    const count = (counts.get(kindOf(finding)) ?? 0) + 1;
    counts.set(kindOf(finding), count);
    return count <= MAX_OF_A_KIND;
  });
  const seen = new Map<string, number>();
  return kept.map(finding => {
    const kind = kindOf(finding);
    const index = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, index);
    const more = (counts.get(kind) ?? 0) - MAX_OF_A_KIND;
    return index === MAX_OF_A_KIND && more > 0
      ? { ...finding, message: `${finding.message}; and ${more} more like it` }
      : finding;
  });
}

function kindOf({ code, file, object }: RuleFinding): string {
  return `${code} ${object?.file ?? file}`;
}
