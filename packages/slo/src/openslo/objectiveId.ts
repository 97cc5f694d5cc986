/** `Objective.id`: the name of the SLO, with the number of the objective when there are several. */
export function objectiveId(
  slo: string,
  index: number,
  objectives: number,
): string {
  return objectives === 1 ? slo : `${slo}:${index + 1}`;
}
