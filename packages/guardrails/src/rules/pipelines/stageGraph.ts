import type { PipelineStage } from './pipeline';

/**
 * Which stages come before and after others. A stage starts when all that it waits for have ended, so everything before
 * it has run. Loose ends and circles are findings of their own; here they lead nowhere.
 */
export class StageGraph {
  readonly #requirements = new Map<PipelineStage, PipelineStage[]>();
  readonly #dependants = new Map<PipelineStage, PipelineStage[]>();
  /** Several rules ask the same of the same stages, and hostile pipelines have as many edges as they can. */
  readonly #before = new Map<PipelineStage, ReadonlySet<PipelineStage>>();
  readonly #after = new Map<PipelineStage, ReadonlySet<PipelineStage>>();

  constructor(stages: readonly PipelineStage[]) {
    const byRefId = new Map<string, PipelineStage>();
    for (const stage of stages) {
      this.#requirements.set(stage, []);
      this.#dependants.set(stage, []);
      if (stage.refId !== undefined) {
        byRefId.set(stage.refId, stage);
      }
    }
    for (const stage of stages) {
      for (const refId of new Set(stage.requires)) {
        const required = byRefId.get(refId);
        if (required) {
          this.#requirements.get(stage)?.push(required);
          this.#dependants.get(required)?.push(stage);
        }
      }
    }
  }

  /** Every stage that has ended when this one starts. */
  before(stage: PipelineStage): ReadonlySet<PipelineStage> {
    return known(stage, this.#requirements, this.#before);
  }

  /** Every stage that starts only after this one. */
  after(stage: PipelineStage): ReadonlySet<PipelineStage> {
    return known(stage, this.#dependants, this.#after);
  }
}

function known(
  stage: PipelineStage,
  edges: ReadonlyMap<PipelineStage, readonly PipelineStage[]>,
  answers: Map<PipelineStage, ReadonlySet<PipelineStage>>,
): ReadonlySet<PipelineStage> {
  let answer = answers.get(stage);
  if (!answer) {
    answer = reached(stage, edges);
    answers.set(stage, answer);
  }
  return answer;
}

function reached(
  start: PipelineStage,
  edges: ReadonlyMap<PipelineStage, readonly PipelineStage[]>,
): ReadonlySet<PipelineStage> {
  const seen = new Set<PipelineStage>();
  const waiting = [...(edges.get(start) ?? [])];
  for (let stage = waiting.pop(); stage; stage = waiting.pop()) {
    if (!seen.has(stage)) {
      seen.add(stage);
      waiting.push(...(edges.get(stage) ?? []));
    }
  }
  return seen;
}
