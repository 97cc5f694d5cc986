import { isGate } from './failureHandling';
import type { Pipeline, PipelineStage } from './pipeline';
import { demandsOf } from './preconditions';

/** Which stages of a pipeline ask by name how others ended. */
export class OutcomeQuestions {
  readonly #pipeline: Pipeline;
  /** What stages demand, of those that look at other stages at all. */
  readonly #demands: ReadonlyMap<PipelineStage, string>;
  readonly #askers = new Map<PipelineStage, readonly PipelineStage[]>();

  constructor(pipeline: Pipeline) {
    this.#pipeline = pipeline;
    this.#demands = new Map(
      pipeline.stages
        .map(stage => [stage, demandsOf(stage).join('\n')] as const)
        .filter(([, demand]) => demand.includes('#stage(')),
    );
  }

  /**
   * Whether the execution fails by what became of a stage: by a precondition behind it that always runs and asks for it,
   * or for one that asks for it itself. With `among`, only these preconditions count.
   */
  decideOn(stage: PipelineStage, among?: ReadonlySet<PipelineStage>): boolean {
    const waiting = [stage];
    const seen = new Set(waiting);
    for (let asked = waiting.pop(); asked; asked = waiting.pop()) {
      for (const asking of this.#askersOf(asked)) {
        if (isGate(asking) && (among?.has(asking) ?? true)) {
          return true;
        }
        if (!seen.has(asking)) {
          seen.add(asking);
          waiting.push(asking);
        }
      }
    }
    return false;
  }

  #askersOf(stage: PipelineStage): readonly PipelineStage[] {
    let askers = this.#askers.get(stage);
    if (!askers) {
      const { name } = stage.fields;
      const after = this.#pipeline.graph.after(stage);
      askers =
        typeof name === 'string' && name !== ''
          ? [...this.#demands]
              .filter(
                ([asking, demand]) =>
                  after.has(asking) && demand.includes(name),
              )
              .map(([asking]) => asking)
          : [];
      this.#askers.set(stage, askers);
    }
    return askers;
  }
}
