import { PipelineDetail } from '@freehold/backstage-plugin-namespaces-common';

/** A stage of a pipeline as the backend tells it. */
export type Stage = PipelineDetail['stages'][number];

/** A stage with its place in the drawing: columns follow the flow, rows keep parallel stages apart. */
export interface PlacedStage {
  stage: Stage;
  column: number;
  row: number;
}

/** Where everything stands, in cells. */
export interface PipelineLayout {
  /** From left to right, then from top to bottom: the order in which stages can run. */
  nodes: PlacedStage[];
  edges: Array<{ from: PlacedStage; to: PlacedStage }>;
  columns: number;
  rows: number;
}

/**
 * Places every stage to the right of all that it requires. Files may be edited by hand, so edges to stages that do not
 * exist are left out, and stages of a cycle stand after everything else instead of nowhere.
 */
export function layoutPipeline(stages: Stage[]): PipelineLayout {
  const byRefId = new Map(stages.map(stage => [stage.refId, stage]));
  const parents = new Map(
    stages.map(stage => [
      stage,
      [...new Set(stage.requires)].flatMap(refId => byRefId.get(refId) ?? []),
    ]),
  );
  const columnOf = columnsByLongestPath(stages, parents);
  const columns = Math.max(0, ...columnOf.values()) + 1;
  const placed = new Map<Stage, PlacedStage>();

  for (let column = 0; column < columns; column++) {
    stages
      .filter(stage => columnOf.get(stage) === column)
      .map(stage => ({ stage, at: meanRow(parents.get(stage), placed) }))
      // A stable sort: stages with the same parents keep the order of the file.
      .sort((a, b) => a.at - b.at)
      .forEach(({ stage }, row) => placed.set(stage, { stage, column, row }));
  }

  const nodes = [...placed.values()];
  return {
    nodes,
    edges: nodes.flatMap(to =>
      (parents.get(to.stage) ?? []).flatMap(parent => {
        const from = placed.get(parent);
        return from ? [{ from, to }] : [];
      }),
    ),
    columns: stages.length > 0 ? columns : 0,
    rows: Math.max(-1, ...nodes.map(({ row }) => row)) + 1,
  };
}

function columnsByLongestPath(
  stages: Stage[],
  parents: Map<Stage, Stage[]>,
): Map<Stage, number> {
  const columnOf = new Map<Stage, number>();
  let waiting = stages;
  while (waiting.length > 0) {
    const ready = waiting.filter(stage =>
      parents.get(stage)?.every(parent => columnOf.has(parent)),
    );
    if (ready.length === 0) {
      const afterAll = Math.max(-1, ...columnOf.values()) + 1;
      waiting.forEach(stage => columnOf.set(stage, afterAll));
      return columnOf;
    }
    // All at once: a stage that became ready in this round belongs to the next column at the earliest.
    const columns = ready.map(
      stage =>
        Math.max(
          -1,
          ...(parents.get(stage) ?? []).map(p => columnOf.get(p) ?? -1),
        ) + 1,
    );
    ready.forEach((stage, index) => columnOf.set(stage, columns[index]));
    waiting = waiting.filter(stage => !columnOf.has(stage));
  }
  return columnOf;
}

function meanRow(
  parents: Stage[] = [],
  placed: Map<Stage, PlacedStage>,
): number {
  const rows = parents.flatMap(parent => placed.get(parent)?.row ?? []);
  return rows.length > 0 ? rows.reduce((a, b) => a + b) / rows.length : 0;
}
