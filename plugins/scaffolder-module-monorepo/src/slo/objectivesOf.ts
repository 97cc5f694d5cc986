import { Objective, parseOpenSlo, Problem, SloDefinition } from '@freehold/slo';

/** An objective of a text, with what stands around it. */
export interface EditedObjective {
  objective: Objective;
  slo: SloDefinition;
  title: string;
}

/** What the browser makes of slo.yaml by itself, with every keystroke; the backend has the last word. */
export type ReadSlos =
  | { ok: true; objectives: EditedObjective[] }
  | { ok: false; problems: Problem[] };

/** Reads the objectives of slo.yaml in the order in which they are written. */
export function objectivesOf(text: string): ReadSlos {
  const parsed = parseOpenSlo(text);
  if (!parsed.ok) {
    return {
      ok: false,
      problems: parsed.problems.filter(({ severity }) => severity === 'error'),
    };
  }
  return {
    ok: true,
    objectives: parsed.value.slos.flatMap(slo =>
      slo.objectives.map(objective => ({
        objective,
        slo,
        title: titleOf(objective, slo),
      })),
    ),
  };
}

function titleOf(objective: Objective, slo: SloDefinition): string {
  return objective.displayName ?? slo.metadata.displayName ?? slo.metadata.name;
}
