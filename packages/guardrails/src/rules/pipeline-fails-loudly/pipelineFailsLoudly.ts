import type { ResolvedEnvironment } from '@freehold/application';
import type { ApplicationWorkspace } from '../../check/workspace';
import type { RepositoryRule, RuleFinding } from '../model';
import { failureHandling } from '../pipelines/failureHandling';
import {
  pipelinesOf,
  type Pipeline,
  type PipelineStage,
} from '../pipelines/pipeline';
import { findingAt, fixOf, setValue } from '../pipelines/pipelineFinding';
import { productionOf } from '../pipelines/stageTarget';
import { OutcomeQuestions } from '../pipelines/outcomeQuestions';

/** Stages whose failure means that the release, or what was asked of it, failed. */
const DECISIVE: ReadonlySet<string> = new Set([
  'checkPreconditions',
  'deployManifest',
  'kayentaCanary',
  'patchManifest',
  'runJob',
  'runJobManifest',
  'undoRolloutManifest',
]);

export const pipelineFailsLoudly: RepositoryRule = {
  id: 'pipeline-fails-loudly',
  title: 'A release that failed in production is shown as failed',
  why: 'A stage can be set to end its branch quietly, or to be ignored. The execution is green then, nobody is told, and the pipelines behind it take the release for a good one.',
  remediation:
    'Let the execution fail: at once (failPipeline), at the end (completeOtherBranchesThenFail), or by a precondition that looks at the status of the stage.',
  severity: 'error',
  codes: ['ends-silently', 'failure-ignored'],
  check(application) {
    const { resolved } = application;
    return !resolved || application.pipelines.length === 0
      ? undefined
      : pipelinesOf(application).flatMap(pipeline => {
          const production = productionWithin(pipeline, application);
          if (!production) {
            return [];
          }
          const questions = new OutcomeQuestions(pipeline);
          return pipeline.stages
            .flatMap(stage => checkStage(stage, pipeline, questions))
            .map(finding => ({ ...finding, environment: production.name }));
        });
  },
};

/** The production environment in which a pipeline acts. */
function productionWithin(
  { stages }: Pipeline,
  application: ApplicationWorkspace,
): ResolvedEnvironment | undefined {
  for (const stage of stages) {
    const production = productionOf(stage, application);
    if (production) {
      return production;
    }
  }
  return undefined;
}

function checkStage(
  stage: PipelineStage,
  pipeline: Pipeline,
  questions: OutcomeQuestions,
): RuleFinding[] {
  const { path, type } = stage;
  switch (failureHandling(stage)) {
    case 'end-silently':
      return [
        findingAt(pipeline.file, path, {
          code: 'ends-silently',
          message: `When ${stage.shown} fails, the execution ends as a success`,
          fix: fixOf(
            pipeline.file,
            'Let the pipeline fail with the stage',
            setValue([...path, 'failPipeline'], true),
          ),
        }),
      ];
    case 'ignore':
      return DECISIVE.has(type) && !questions.decideOn(stage)
        ? [
            findingAt(pipeline.file, path, {
              code: 'failure-ignored',
              message: `When ${stage.shown} fails, the execution goes on, and nothing behind it asks how it ended`,
            }),
          ]
        : [];
    default:
      return [];
  }
}
