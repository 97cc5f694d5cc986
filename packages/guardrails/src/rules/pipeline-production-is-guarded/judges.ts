import type { ApplicationWorkspace } from '../../check/workspace';
import { isConditional, isGate } from '../pipelines/failureHandling';
import { OutcomeQuestions } from '../pipelines/outcomeQuestions';
import type { PipelineStage } from '../pipelines/pipeline';
import type { ProductionRelease } from '../pipelines/productionReleases';
import { environmentsOf, isRelease } from '../pipelines/stageTarget';

const CANARY = 'kayentaCanary';
const JUDGES: ReadonlySet<string> = new Set(['manualJudgment', CANARY]);

/** Whether somebody's no stops a release; if nobody's does, the one whose no is passed over. */
export function judgesOf({ pipeline, stage }: ProductionRelease): {
  holds: boolean;
  skipped?: PipelineStage;
} {
  const before = pipeline.graph.before(stage);
  const judges = [...before].filter(({ type }) => JUDGES.has(type));
  if (judges.some(isGate)) {
    return { holds: true };
  }
  // A canary must not end the execution, so that it is cleaned up: what follows asks how it ended.
  const questions = new OutcomeQuestions(pipeline);
  return {
    holds: judges.some(
      judge => !isConditional(judge) && questions.decideOn(judge, before),
    ),
    ...(judges[0] && { skipped: judges[0] }),
  };
}

/**
 * Whether a release is the canary itself, or its baseline: an analysis looks at it, and the release that everybody gets
 * comes behind. It is what judges, and the clean-up is its way back.
 */
export function isCanary(
  { pipeline, stage, environment }: ProductionRelease,
  application: ApplicationWorkspace,
): boolean {
  const { graph } = pipeline;
  return [...graph.after(stage)].some(
    analysis =>
      analysis.type === CANARY &&
      [...graph.after(analysis)].some(
        each =>
          isRelease(each) &&
          environmentsOf(each, application).includes(environment),
      ),
  );
}
