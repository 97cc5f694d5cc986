import { recordOf } from './jsonFields';
import type { PipelineStage } from './pipeline';

/** What a failed stage does to its execution; Orca takes a field that is not there for that of `stop`. */
export type FailureHandling =
  /** Everything ends, and the execution has failed. */
  | 'stop'
  /** This branch ends. The others go on, and the execution has succeeded when they have. */
  | 'end-silently'
  /** This branch ends. The others go on, and then the execution has failed. */
  | 'fail-at-the-end'
  /** The next stage starts as if nothing had happened. */
  | 'ignore';

export function failureHandling({ fields }: PipelineStage): FailureHandling {
  if (fields.continuePipeline === true) {
    return 'ignore';
  }
  if (fields.failPipeline !== false) {
    return 'stop';
  }
  return fields.completeOtherBranchesThenFail === true
    ? 'fail-at-the-end'
    : 'end-silently';
}

/** Whether a stage is left out when an expression says so, or cannot be read. */
export function isConditional({ fields }: PipelineStage): boolean {
  return recordOf(fields.stageEnabled).type === 'expression';
}

/** Whether nothing behind a stage starts unless it has run and has succeeded. */
export function isGate(stage: PipelineStage): boolean {
  return failureHandling(stage) !== 'ignore' && !isConditional(stage);
}
