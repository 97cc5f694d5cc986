import { DraftProblem } from '@freehold/backstage-plugin-namespaces-common';

/** A problem, and every file that has it: what is generated for three environments is wrong three times. */
export interface ProblemGroup {
  problem: DraftProblem;
  places: Array<{ file: string; line?: number }>;
}

/** Problems that say the same, once each, errors first. */
export function sameProblems(
  problems: readonly DraftProblem[],
): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const { code, field, severity, message, remedy, guardrail } = problem;
    const key = JSON.stringify([
      code,
      field,
      severity,
      message,
      remedy,
      guardrail?.rule,
    ]);
    const group = groups.get(key) ?? { problem, places: [] };
    groups.set(key, group);
    if (guardrail?.file) {
      group.places.push({ file: guardrail.file, line: guardrail.line });
    }
  }
  const rank = ({ problem }: ProblemGroup) =>
    problem.severity === 'error' ? 0 : 1;
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}
